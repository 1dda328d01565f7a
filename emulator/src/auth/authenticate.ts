import { timingSafeEqual } from 'node:crypto';
import type { User } from '../areas/identities/user.js';
import type { Organization } from '../areas/organization.js';
import { type Account, ANONYMOUS } from './account.js';
import type { Credential } from './credential.js';

/** Who sends a request. */
export interface Caller {
  user: User;
  anonymous: boolean;
  /** Undefined is full access. */
  scopes: readonly string[] | undefined;
}

/** Why a credential was not accepted, in the service's words. */
export interface Refusal {
  reason: string;
  expired: boolean;
}

/** Finds out who sends a request, or why nobody may. */
export function authenticate(
  credential: Credential,
  accounts: readonly Account[],
  organization: Organization,
): Caller | Refusal {
  const account = credential.kind === 'none' ? undefined : accounts.find((known) => accepts(known, credential));
  if (account?.expired) {
    return { reason: 'Access Denied: The Personal Access Token used has expired.', expired: true };
  }
  if (account && reaches(account, organization)) {
    return { user: account.owner, anonymous: false, scopes: account.scopes };
  }
  if (organization.publicProjects) return { user: ANONYMOUS, anonymous: true, scopes: undefined };
  const reason =
    credential.kind === 'none'
      ? 'TF400813: Resource not available for anonymous access. Client authentication required.'
      : `TF400813: The user '${account?.owner.id ?? ANONYMOUS.id}' is not authorized to access this resource.`;
  return { reason, expired: false };
}

function accepts(account: Account, credential: Exclude<Credential, { kind: 'none' }>): boolean {
  // A PAT works as a password only; the service takes the other tokens both ways, and clients rely on it.
  if (account.kind === 'pat' && credential.kind !== 'basic') return false;
  const [known, shown] = [Buffer.from(account.token), Buffer.from(credential.secret)];
  return known.length === shown.length && timingSafeEqual(known, shown);
}

function reaches({ organizations }: Account, { name }: Organization): boolean {
  return organizations === undefined || organizations.some((allowed) => allowed.toLowerCase() === name.toLowerCase());
}
