import type { Organization } from '../organization.js';
import { FULL_ACCESS, isScope } from './scopes.js';

/** What somebody wishes of a token. */
export interface PatWishes {
  displayName: string;
  /** `app_token` for full access, or scopes with blanks between. */
  scope: string;
  /** Milliseconds since 1970; NaN when it is no date. */
  validTo: number;
  allOrgs: boolean;
}

/** Why a token was not made, in the service's words; the answer around it is a success. */
export type PatError =
  | 'none'
  | 'displayNameRequired'
  | 'invalidDisplayName'
  | 'invalidValidTo'
  | 'invalidScope'
  | 'invalidUserType'
  | 'authorizationNotFound'
  | 'globalPatPolicyViolation'
  | 'fullScopePatPolicyViolation'
  | 'patLifespanPolicyViolation';

const DAY = 86_400_000;
const LONGEST_NAME = 255;
const LONGEST_LIFE = 365 * DAY;

/** Whether a token may be as somebody wishes it. */
export function checkPat({ clock, seed }: Organization, { displayName, scope, validTo, allOrgs }: PatWishes): PatError {
  const { forbidsGlobal, forbidsFullScope, maximumDays } = seed.patPolicy ?? {};
  if (displayName.trim() === '') return 'displayNameRequired';
  if (displayName.length > LONGEST_NAME) return 'invalidDisplayName';
  const scopes = scope.split(/\s+/).filter(Boolean);
  const isFull = scopes.length === 1 && scopes[0] === FULL_ACCESS;
  if (!isFull && (scopes.length === 0 || !scopes.every(isScope))) return 'invalidScope';
  const life = validTo - clock.now();
  if (!(life > 0 && life <= LONGEST_LIFE)) return 'invalidValidTo';
  if (allOrgs && forbidsGlobal) return 'globalPatPolicyViolation';
  if (isFull && forbidsFullScope) return 'fullScopePatPolicyViolation';
  if (maximumDays !== undefined && life > maximumDays * DAY) return 'patLifespanPolicyViolation';
  return 'none';
}
