import type { Route } from '../route.js';
import { accounts } from './accounts.js';
import { oidcToken } from './oidc-token.js';
import { pats } from './pats.js';
import { profiles } from './profiles.js';
import { personalAccessTokens, revocationRules, revocations } from './token-admin.js';

export const tokenRoutes: readonly Route[] = [
  pats,
  personalAccessTokens,
  revocations,
  revocationRules,
  profiles,
  accounts,
  oidcToken,
];
