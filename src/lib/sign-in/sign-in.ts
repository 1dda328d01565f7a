import type { GlobalOptions, Organization } from '@adoc/sdk';
import { findTokenVariable } from '../credentials/environment.js';
import type { Local } from '../local.js';
import { travelsInClear } from '../organization/travels-in-clear.js';
import type { ChosenStore } from '../secrets/choose-store.js';
import type { Secret } from '../secrets/secret.js';
import type { StoreName } from '../secrets/secret-store.js';
import { talkOn } from '../talk.js';
import { type SignedInUser, whoAmI } from './who-am-i.js';

export interface SignInRequest {
  /** Undefined: the default credential, which cannot be checked before it is used. */
  organization: Organization | undefined;
  allowHttp: boolean;
  token: Secret;
  chosen: ChosenStore;
  options: GlobalOptions;
}

export interface SignedIn {
  organization: string | null;
  /** Null where it was not checked. */
  user: SignedInUser | null;
  store: StoreName;
  /** The store for people: `macOS Keychain`. */
  storeDescription: string;
  /** Why it is not the keychain. */
  storeReason: string | null;
  /** The environment variable that wins over the stored token. */
  overriddenBy: string | null;
}

/** Checks a token with its organization and keeps it. When anything fails, nothing is kept. */
export async function signIn(
  local: Local,
  { organization, allowHttp, token, chosen, options }: SignInRequest,
): Promise<SignedIn> {
  const user = organization ? await check(local, { organization, token, options }) : null;
  const isInClear = organization !== undefined && travelsInClear(organization);
  await (await local.accounts()).save(
    {
      organization: organization?.url ?? null,
      kind: 'pat',
      ...(user ? { user } : {}),
      ...(allowHttp && isInClear ? { allowHttp: true as const } : {}),
    },
    token,
    chosen.store,
  );
  return {
    organization: organization?.url ?? null,
    user,
    store: chosen.store.name,
    storeDescription: chosen.store.description,
    storeReason: chosen.reason ?? null,
    overriddenBy: findTokenVariable(local.machine.env) ?? null,
  };
}

interface Check {
  organization: Organization;
  token: Secret;
  options: GlobalOptions;
}

async function check(local: Local, { organization, token, options }: Check): Promise<SignedInUser> {
  // A Server may have been upgraded since the last time.
  await (await local.apiVersions()).forget(new URL(organization.url).origin);
  const talk = talkOn(local.machine, options);
  const client = await local.connectWith(token, {
    organization,
    service: 'core',
    plugin: local.machine.host.name,
    talk,
  });
  return whoAmI(client, organization);
}
