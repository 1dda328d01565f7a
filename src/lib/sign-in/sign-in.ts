import type { GlobalOptions, Organization } from '@adoc/sdk';
import type { NewAccount } from '../accounts/accounts.js';
import type { Credential } from '../credentials/credential.js';
import { findTokenVariable } from '../credentials/environment.js';
import type { Local } from '../local.js';
import { isMarketplace } from '../organization/marketplace.js';
import { travelsInClear } from '../organization/travels-in-clear.js';
import type { ChosenStore } from '../secrets/choose-store.js';
import type { StoreName } from '../secrets/secret-store.js';
import { talkOn } from '../talk.js';
import { findKnownExpiry } from './find-known-expiry.js';
import type { Given } from './given.js';
import { type SignedInUser, whoAmI } from './who-am-i.js';

export interface SignInRequest {
  /** Undefined: the default credential, which cannot be checked before it is used. */
  organization: Organization | undefined;
  allowHttp: boolean;
  given: Given;
  chosen: ChosenStore;
  options: GlobalOptions;
}

export interface SignedIn {
  organization: string | null;
  kind: Given['kind'];
  /** Null where it was not checked. */
  user: SignedInUser | null;
  store: StoreName;
  /** The store for people: `macOS Keychain`. */
  storeDescription: string;
  /** Why it is not the keychain. */
  storeReason: string | null;
  /** When the token expires, where it is known. ISO 8601. */
  expiresAt: string | null;
  /** The environment variable that wins over the stored token. */
  overriddenBy: string | null;
}

/** Checks a token with its organization and keeps it. When anything fails, nothing is kept. */
export async function signIn(
  local: Local,
  { organization, allowHttp, given, chosen, options }: SignInRequest,
): Promise<SignedIn> {
  // The Marketplace has no request that tells who a token belongs to.
  const isChecked = organization !== undefined && !isMarketplace(organization);
  const isInClear = organization !== undefined && travelsInClear(organization);
  if (isInClear) talkOn(local.machine, options).warn(inClear(organization, given));
  const user = isChecked ? await check(local, { organization, given, options }) : null;
  const expiresAt = await findKnownExpiry(local, organization, given);
  await (await local.accounts()).save(
    {
      organization: organization?.url ?? null,
      ...accountOf(given),
      ...(user ? { user } : {}),
      ...(expiresAt ? { expiresAt } : {}),
      ...(allowHttp && isInClear ? { allowHttp: true as const } : {}),
    },
    given.secret,
    chosen.store,
  );
  return {
    organization: organization?.url ?? null,
    kind: given.kind,
    user,
    store: chosen.store.name,
    storeDescription: chosen.store.description,
    storeReason: chosen.reason ?? null,
    expiresAt: expiresAt ?? null,
    overriddenBy: findTokenVariable(local.machine.env) ?? null,
  };
}

function inClear({ url }: Organization, { kind }: Given): string {
  const what = kind === 'basic' ? 'password' : 'token';
  return `The ${what} travels in the clear to ${url}: whoever is on the way can read it.`;
}

function accountOf(given: Given): Pick<NewAccount, 'kind' | 'username' | 'tenant' | 'entra'> {
  if (given.kind === 'entra') return { kind: 'entra', tenant: given.tenant, entra: given.method };
  return given.kind === 'basic' ? { kind: 'basic', username: given.user } : { kind: 'pat' };
}

function credentialOf(given: Given): Omit<Credential, 'source'> {
  return given.kind === 'entra' ? { kind: 'bearer', secret: given.accessToken } : given;
}

interface Check {
  organization: Organization;
  given: Given;
  options: GlobalOptions;
}

async function check(local: Local, { organization, given, options }: Check): Promise<SignedInUser> {
  // A Server may have been upgraded since the last time.
  await (await local.apiVersions()).forget(new URL(organization.url).origin);
  const talk = talkOn(local.machine, options);
  const client = await local.connect({
    organization: { value: organization, source: { kind: 'flag', name: '--organization' } },
    service: 'core',
    plugin: local.machine.host.name,
    talk,
    credential: { ...credentialOf(given), source: { kind: 'typed' } },
  });
  return whoAmI(client, organization);
}
