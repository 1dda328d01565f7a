import { errors } from '../errors.js';
import type { Organization } from '../organization.js';
import type { Account, PersonalAccessToken } from './account.js';
import { isFor } from './personal-access-tokens.js';

const FILTERS: Readonly<Record<string, (pat: PersonalAccessToken, now: number) => boolean>> = {
  active: ({ isRevoked, validTo }, now) => !isRevoked && validTo > now,
  revoked: ({ isRevoked }) => isRevoked,
  expired: ({ isRevoked, validTo }, now) => !isRevoked && validTo <= now,
  all: () => true,
};

const SORTS: Readonly<Record<string, (pat: PersonalAccessToken, now: number) => string | number>> = {
  displayname: ({ displayName }) => displayName.toLowerCase(),
  displaydate: ({ validTo }) => validTo,
  status: ({ isRevoked, validTo }, now) => (isRevoked ? 2 : validTo <= now ? 1 : 0),
};

interface Listing {
  /** `active`, `revoked`, `expired` or `all`. */
  filter: string;
  /** `displayName`, `displayDate` (when it expires) or `status`. */
  sortBy: string;
  isAscending: boolean;
}

/** The tokens of somebody that open the organization. @throws ServiceError for a filter or an order that is none. */
export function listPats(organization: Organization, { owner }: Account, listing: Listing): PersonalAccessToken[] {
  const keep = FILTERS[listing.filter.toLowerCase()];
  const key = SORTS[listing.sortBy.toLowerCase()];
  if (!keep) throw errors.badArgument(`The value '${listing.filter}' is not valid for displayFilterOption.`);
  if (!key) throw errors.badArgument(`The value '${listing.sortBy}' is not valid for sortByOption.`);
  const now = organization.clock.now();
  const pats = organization.accounts
    .pats()
    .filter((pat) => pat.owner.id === owner.id && isFor(pat, organization) && keep(pat, now));
  const direction = listing.isAscending ? 1 : -1;
  return pats.sort((a, b) => direction * compare(key(a, now), key(b, now)));
}

const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);
