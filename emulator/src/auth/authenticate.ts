import type { User } from '../areas/identities/user.js';
import type { Organization } from '../areas/organization.js';
import type { Account } from '../areas/tokens/account.js';
import { passwordToken } from '../areas/tokens/build-accounts.js';
import { isRuledOut } from '../areas/tokens/revocation-rules.js';
import { ANONYMOUS } from './anonymous.js';
import type { Credential } from './credential.js';
import type { ServerAuthentication } from './server-authentication.js';

/** Who sends a request. */
export interface Caller {
  user: User;
  anonymous: boolean;
  /** Undefined is full access. */
  scopes: readonly string[] | undefined;
  /** What the caller signed in with; undefined when anonymous. */
  account: Account | undefined;
}

/** Why a credential was not accepted, in the service's words. */
export interface Refusal {
  reason: string;
  expired: boolean;
}

/** Finds out who sends a request, or why nobody may. */
export function authenticate(
  credential: Credential,
  organization: Organization,
  server: ServerAuthentication,
): Caller | Refusal {
  const account = findAccount(credential, organization, server);
  const isExpired = account?.validTo !== undefined && account.validTo <= organization.clock.now();
  if (isExpired && account.kind === 'pat') {
    return { reason: 'Access Denied: The Personal Access Token used has expired.', expired: true };
  }
  if (account && !isExpired && reaches(account, organization)) {
    return { user: account.owner, anonymous: false, scopes: account.scopes, account };
  }
  if (organization.publicProjects) return { user: ANONYMOUS, anonymous: true, scopes: undefined, account: undefined };
  const reason =
    credential.kind === 'none'
      ? 'TF400813: Resource not available for anonymous access. Client authentication required.'
      : `TF400813: The user '${account?.owner.id ?? ANONYMOUS.id}' is not authorized to access this resource.`;
  return { reason, expired: false };
}

function findAccount(
  credential: Credential,
  { shape, accounts }: Organization,
  server: ServerAuthentication,
): Account | undefined {
  if (credential.kind === 'none') return undefined;
  const isServer = shape === 'server';
  if (isServer && server === 'negotiate') return undefined;
  if (isServer && credential.kind === 'basic') {
    const known = accounts.find(passwordToken(credential.user, credential.secret));
    if (known?.kind === 'password' || server === 'basic') return known?.kind === 'password' ? known : undefined;
  }
  const account = accounts.find(credential.secret);
  // A PAT works as a password only; the service takes the other tokens both ways, and clients rely on it.
  if (account?.kind === 'pat' && credential.kind !== 'basic') return undefined;
  return account?.kind === 'password' ? undefined : account;
}

function reaches(account: Account, organization: Organization): boolean {
  const { organizations, tenant } = account;
  const { name, shape } = organization;
  // What belongs to no organization is for people who signed in, not for tokens of one organization.
  if (name === '' && account.kind === 'pat') return false;
  if (tenant !== undefined && (shape === 'server' || (name !== '' && tenant !== organization.tenant))) return false;
  if (isRuledOut(organization, account)) return false;
  return organizations === undefined || organizations.some((allowed) => allowed.toLowerCase() === name.toLowerCase());
}
