import type { Route } from '../route.js';
import { identities } from './identities.js';
import { identityPicker } from './identity-picker.js';

export const identityRoutes: readonly Route[] = [identities, identityPicker];
