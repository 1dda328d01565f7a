import type { Route } from '../route.js';
import { accessControlLists } from './access-control-lists.js';
import { securityNamespaces } from './namespaces.js';

export const securityRoutes: readonly Route[] = [securityNamespaces, accessControlLists];
