import { createHash } from 'node:crypto';
import type { Organization } from '../organization.js';
import type { Account, PersonalAccessToken } from './account.js';
import { checkPat, type PatError, type PatWishes } from './check-pat.js';
import { tokenNotFound } from './errors.js';
import { FULL_ACCESS } from './scopes.js';

/** What a request to make or change a token says. */
export interface PatInput {
  displayName?: string;
  scope?: string;
  /** ISO 8601. */
  validTo?: string;
  allOrgs?: boolean;
}

/** A token, or why there is none. */
export interface PatResult {
  pat: PersonalAccessToken | undefined;
  error: PatError;
}

const DAY = 86_400_000;
/** Days that a token lives when nobody says how long. */
const LIFE = 30;

/** The token as its owner knows it: full access has a name too. */
export const scopeOf = ({ scopes }: PersonalAccessToken): string => scopes?.join(' ') ?? FULL_ACCESS;

/** Whether a token opens an organization. */
export const isFor = ({ organizations }: Account, { name }: Organization): boolean =>
  organizations === undefined || organizations.some((known) => known.toLowerCase() === name.toLowerCase());

/** Makes a token that signs in from now on. Only the answer to this ever shows it. */
export function createPat(organization: Organization, owner: Account, input: PatInput): PatResult {
  const { clock, accounts } = organization;
  const wishes: PatWishes = {
    displayName: input.displayName ?? '',
    scope: input.scope ?? '',
    validTo: input.validTo === undefined ? clock.now() + LIFE * DAY : Date.parse(input.validTo),
    allOrgs: input.allOrgs ?? false,
  };
  const error = owner.isApplication ? 'invalidUserType' : checkPat(organization, wishes);
  if (error !== 'none') return { pat: undefined, error };
  const authorizationId = organization.newId('authorization');
  const pat: PersonalAccessToken = {
    kind: 'pat',
    token: tokenOf(authorizationId),
    owner: owner.owner,
    authorizationId,
    validFrom: clock.now(),
    isRevoked: false,
    ...settingsOf(organization, wishes),
  };
  return { pat: accounts.add(pat), error };
}

/** Changes what is given of a token, and leaves the rest. A revoked or expired one stays dead. */
export function updatePat(organization: Organization, owner: Account, id: string, input: PatInput): PatResult {
  const pat = findPat(organization, owner, id);
  if (!pat || pat.isRevoked || pat.validTo <= organization.clock.now()) {
    return { pat: undefined, error: 'authorizationNotFound' };
  }
  const wishes: PatWishes = {
    displayName: input.displayName ?? pat.displayName,
    scope: input.scope ?? scopeOf(pat),
    validTo: input.validTo === undefined ? pat.validTo : Date.parse(input.validTo),
    allOrgs: input.allOrgs ?? pat.organizations === undefined,
  };
  const error = checkPat(organization, wishes);
  if (error !== 'none') return { pat: undefined, error };
  delete pat.scopes;
  delete pat.organizations;
  return { pat: Object.assign(pat, settingsOf(organization, wishes)), error };
}

/** @throws ServiceError with status 404 when the owner has no such token. */
export function revokePat(organization: Organization, owner: Account, id: string): void {
  const pat = findPat(organization, owner, id);
  if (!pat) throw tokenNotFound(id);
  organization.accounts.revoke(pat);
}

/** A token of its owner that opens the organization, dead or alive. */
export function findPat(organization: Organization, { owner }: Account, id: string): PersonalAccessToken | undefined {
  const pat = organization.accounts.findPat(id);
  return pat && pat.owner.id === owner.id && isFor(pat, organization) ? pat : undefined;
}

function settingsOf({ name }: Organization, { displayName, scope, validTo, allOrgs }: PatWishes) {
  return {
    displayName,
    validTo,
    ...(scope !== FULL_ACCESS && { scopes: scope.split(/\s+/).filter(Boolean) }),
    ...(!allOrgs && { organizations: [name] }),
  };
}

/** In the form of today's tokens: 84 letters and digits, with `AZDO` before the last four. */
function tokenOf(authorizationId: string): string {
  const letters = createHash('sha512').update(authorizationId).digest('hex');
  return `${letters.slice(0, 76)}AZDO${letters.slice(76, 80)}`;
}
