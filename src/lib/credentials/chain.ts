import { AdocError, exitCodes, type Found, type Organization } from '@adoc/sdk';
import type { Account } from '../accounts/account.js';
import type { Accounts } from '../accounts/accounts.js';
import { isOriginOf } from '../accounts/is-origin-of.js';
import { type Credential, nameOf } from './credential.js';
import { mayReceive } from './destination.js';
import { findInEnvironment } from './environment.js';

interface Providers {
  env: NodeJS.ProcessEnv;
  accounts: () => Promise<Accounts>;
}

/**
 * The credential for an organization: environment, stored for the organization, stored default. The first that exists
 * is used; none is tried after it was rejected, since that would hide which one is wrong.
 * @throws AdocError (exit 4) when there is none, or none that may go there
 */
export async function getCredential(providers: Providers, organization: Found<Organization>): Promise<Credential> {
  const isServer = organization.value.deployment === 'server';
  const fromEnvironment = findInEnvironment(providers.env);
  // Accounts are looked at only where they can matter: a script with a token in its environment reads no file for it.
  if (fromEnvironment && !isServer) return fromEnvironment;

  const accounts = await providers.accounts();
  const known = await accounts.list();
  const isKnownOrigin = known.some((account) => isOriginOf(account, organization.value));
  const destination = { organization, isKnownOrigin };
  if (fromEnvironment) {
    if (mayReceive(destination, fromEnvironment.source)) return fromEnvironment;
    throw refused(fromEnvironment, organization);
  }
  const own = await accounts.find(organization.value.url);
  if (own) return read(accounts, own);
  const fallback = await accounts.find(null);
  if (fallback && mayReceive(destination, { kind: 'stored-default', store: fallback.store }))
    return read(accounts, fallback);
  throw missing(organization.value, fallback);
}

async function read(accounts: Accounts, account: Account): Promise<Credential> {
  const secret = await accounts.getSecret(account);
  const { organization, store } = account;
  const source =
    organization === null
      ? ({ kind: 'stored-default', store } as const)
      : ({ kind: 'stored', organization, store } as const);
  return { kind: 'pat', secret, source };
}

function missing(organization: Organization, fallback: Account | undefined): AdocError {
  return new AdocError(`You are not signed in to ${organization.url}.`, {
    code: 'not-signed-in',
    exitCode: exitCodes.notAllowed,
    reason: fallback ? 'The default token is for Azure DevOps Services; a Server needs its own.' : undefined,
    suggestions: [
      `adoc devops login --organization ${organization.url}`,
      'Or put a token into the environment variable ADOC_TOKEN.',
    ],
  });
}

function refused(credential: Credential, { value, source }: Found<Organization>): AdocError {
  return new AdocError(`${nameOf(credential.source)} is not sent to ${value.url}.`.replace(/^t/, 'T'), {
    code: 'credential-withheld',
    exitCode: exitCodes.notAllowed,
    reason: `Only the git remote ${source.name} names this server, and anybody can write a remote.`,
    suggestions: [
      `If you trust it: pass --organization ${value.url}, or adoc devops login --organization ${value.url}`,
    ],
  });
}
