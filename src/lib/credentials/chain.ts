import type { Found, Organization } from '@adoc/sdk';
import type { Account } from '../accounts/account.js';
import type { Accounts } from '../accounts/accounts.js';
import { isOriginOf } from '../accounts/is-origin-of.js';
import { isMarketplace } from '../organization/marketplace.js';
import { credentialMissing, credentialWithheld } from './chain-errors.js';
import type { Credential } from './credential.js';
import { mayReceive } from './destination.js';
import { findInEnvironment } from './environment.js';
import { findJobToken, isJobOf } from './job.js';

export interface Providers {
  env: NodeJS.ProcessEnv;
  accounts: () => Promise<Accounts>;
  /** What environment and settings name, whichever of them is in use. */
  named: () => Promise<Organization[]>;
  /** The sign-in of Azure CLI; undefined when Azure CLI is not installed. */
  azureCli: (organization: Organization) => Promise<Credential | undefined>;
  /** Makes a valid access token of what is stored of a sign-in with Microsoft Entra ID. */
  renew: (account: Account) => Promise<Credential>;
}

/**
 * The credential for an organization: environment, stored for the organization, stored default, pipeline job, Azure CLI. The first that exists
 * is used; none is tried after it was rejected, since that would hide which one is wrong.
 * @throws AdocError (exit 4) when there is none, or none that may go there
 */
export async function getCredential(providers: Providers, organization: Found<Organization>): Promise<Credential> {
  const { value } = organization;
  const isServer = value.deployment === 'server';
  const fromEnvironment = findInEnvironment(providers.env);
  // Accounts are looked at only where they can matter: a script with a token in its environment reads no file for it.
  if (fromEnvironment && !isServer) return fromEnvironment;

  const accounts = await providers.accounts();
  if (fromEnvironment) {
    const destination = { organization, isKnownOrigin: await isKnownOrigin(providers, value) };
    if (mayReceive(destination, fromEnvironment.source)) return fromEnvironment;
    throw credentialWithheld(fromEnvironment, organization);
  }
  const own = await accounts.find(value.url);
  if (own) return read(providers, own);
  const fallback = await accounts.find(null);
  if (fallback && mayReceive({ organization, isKnownOrigin: false }, sourceOf(fallback)))
    return read(providers, fallback);
  const ofJob = findJobToken(providers.env, value);
  if (ofJob) return ofJob;
  const missing = () => credentialMissing(value, { env: providers.env, hasFallback: fallback !== undefined });
  if (isServer || isMarketplace(value)) throw missing();
  const ofAzureCli = await providers.azureCli(value).catch((error: unknown) => {
    // The machines of Azure Pipelines have Azure CLI, with nobody signed in: what is missing there is the token of the job.
    throw isJobOf(providers.env, value) ? missing() : error;
  });
  if (ofAzureCli) return ofAzureCli;
  throw missing();
}

/** Whether the user has signed in to the Server of an organization, or named it in environment or settings. */
async function isKnownOrigin({ accounts, named }: Providers, organization: Organization): Promise<boolean> {
  const { origin } = new URL(organization.url);
  if ((await (await accounts()).list()).some((account) => isOriginOf(account, organization))) return true;
  return (await named()).some(({ url }) => new URL(url).origin === origin);
}

async function read({ accounts, renew }: Providers, account: Account): Promise<Credential> {
  if (account.kind === 'entra') return renew(account);
  const secret = await (await accounts()).getSecret(account);
  const { kind, username } = account;
  if (kind === 'basic') return { kind, secret, user: username ?? '', source: sourceOf(account) };
  const { expiresAt } = account;
  return { kind: 'pat', secret, source: sourceOf(account), ...(expiresAt === undefined ? {} : { expiresAt }) };
}

/** Where an account's credential was found. */
export function sourceOf({ organization, store }: Account): Credential['source'] {
  return organization === null ? { kind: 'stored-default', store } : { kind: 'stored', organization, store };
}
