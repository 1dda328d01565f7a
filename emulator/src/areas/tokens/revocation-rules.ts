import type { Organization } from '../organization.js';
import { perOrganization } from '../per-organization.js';
import type { Account } from './account.js';

/** Tokens an administrator declared void, whoever has them. Personal access tokens are revoked one by one instead. */
export interface RevocationRule {
  /** Tokens that hold one of these; all when empty. */
  scopes: readonly string[];
  /** Milliseconds since 1970: tokens that were issued earlier. */
  createdBefore: number;
}

export const revocationRulesOf = perOrganization((): RevocationRule[] => []);

/** Whether a rule of the organization makes a token void. */
export function isRuledOut(organization: Organization, { kind, validFrom, scopes }: Account): boolean {
  if (kind !== 'bearer' || validFrom === undefined) return false;
  return revocationRulesOf(organization).some((rule) => {
    if (validFrom >= rule.createdBefore) return false;
    return rule.scopes.length === 0 || (scopes ?? rule.scopes).some((scope) => rule.scopes.includes(scope));
  });
}
