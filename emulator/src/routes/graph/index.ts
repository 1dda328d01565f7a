import type { Route } from '../route.js';
import { groups } from './groups.js';
import { membership, membershipList, membershipState } from './memberships.js';
import { servicePrincipals } from './service-principals.js';
import { descriptors, storageKeys } from './storage-keys.js';
import { subjectLookup, subjectQuery } from './subject-lookup.js';
import { providerInfo, users } from './users.js';

/** The list of memberships goes before the single one, whose template also fits its paths. */
export const graphRoutes: readonly Route[] = [
  users,
  providerInfo,
  groups,
  membershipList,
  membership,
  membershipState,
  servicePrincipals,
  descriptors,
  storageKeys,
  subjectLookup,
  subjectQuery,
];
