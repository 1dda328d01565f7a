import type { PersonalAccessToken } from '../../areas/tokens/account.js';
import { isFor, type PatResult, scopeOf } from '../../areas/tokens/personal-access-tokens.js';
import type { Call } from '../route.js';

/** A personal access token as its owner sees it. @param token Shown once, when it is made. */
export function patBody({ organizations }: Call, pat: PersonalAccessToken, token: string | null = null): object {
  const targets = organizations.filter((organization) => organization.shape === 'services' && isFor(pat, organization));
  return {
    displayName: pat.displayName,
    validTo: new Date(pat.validTo).toISOString(),
    scope: scopeOf(pat),
    targetAccounts: pat.organizations ? targets.map(({ id }) => id) : null,
    validFrom: new Date(pat.validFrom).toISOString(),
    authorizationId: pat.authorizationId,
    token,
  };
}

/** What became of a request for a token. */
export const patResult = (call: Call, { pat, error }: PatResult, token: string | null = null): object => ({
  patToken: pat ? patBody(call, pat, token) : null,
  patTokenError: error,
});
