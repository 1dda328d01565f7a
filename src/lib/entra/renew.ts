import path from 'node:path';
import { AdocError, exitCodes } from '@adoc/sdk';
import type { Account } from '../accounts/account.js';
import { sourceOf } from '../credentials/chain.js';
import type { Credential } from '../credentials/credential.js';
import type { StateFile } from '../files/state-file.js';
import { withLock } from '../files/with-lock.js';
import type { Local } from '../local.js';
import { Secret } from '../secrets/secret.js';
import type { Talk } from '../talk.js';
import { entraError } from './entra-error.js';
import { type EntraSecret, openEntraSecret, sealEntraSecret } from './entra-secret.js';
import type { EntraToken } from './entra-token.js';

/** A token that is about to expire is not used: the request may take a while. Milliseconds. */
const margin = 5 * 60_000;
/** Entra ID gives no access token for longer. One that seems to last was kept when the clock of this machine was ahead. Milliseconds. */
const longestLife = 28 * 3_600_000;
/** Whoever renews talks to a server, which takes longer than a change of a file. Milliseconds. */
const patience = 90_000;

/**
 * The access token of a sign-in with Microsoft Entra ID, renewed where it is about to expire. The identity library is loaded only then. Of several processes
 * one renews, the others wait and read; nobody removes what another has renewed, since every renewal has a secret of its own.
 * @throws AdocError (exit 4) when it cannot be renewed without its user
 */
export async function renew(local: Local, account: Account, talk: Talk): Promise<Credential> {
  const present = await read(local, account);
  if (isGood(local, present)) return credential(account, present);
  const file: StateFile = { path: path.join(local.machine.directory('config'), 'entra'), movedBy: 'ADOC_CONFIG_DIR' };
  return withLock(
    file,
    async () => {
      // Another process may have renewed it while this one was waiting.
      const accounts = await local.accounts();
      const current = await accounts.find(account.organization);
      if (current?.kind !== 'entra') throw signedOut(account);
      const secret = await read(local, current);
      if (isGood(local, secret)) return credential(current, secret);
      const fresh = { ...secret, ...only(await ask(local, { account: current, secret, talk })) };
      const store = await local.openStore(current.store);
      // A logout or another login in between is not undone; the token is good for this command all the same.
      await accounts.renew(current, sealEntraSecret(fresh), store);
      return credential(current, fresh);
    },
    { patience },
  );
}

async function read(local: Local, account: Account): Promise<EntraSecret> {
  return openEntraSecret(await (await local.accounts()).getSecret(account));
}

function isGood({ machine }: Local, { expiresAt }: EntraSecret): boolean {
  const left = expiresAt - machine.clock.now();
  return left > margin && left < longestLife;
}

const only = ({ accessToken, expiresAt, cache }: EntraToken): EntraSecret => ({
  accessToken,
  expiresAt,
  ...(cache === undefined ? {} : { cache }),
});

interface Renewal {
  account: Account;
  secret: EntraSecret;
  talk: Talk;
}

async function ask(local: Local, { account, secret, talk }: Renewal): Promise<EntraToken> {
  const { entra: method, tenant = 'organizations' } = account;
  if (!method) throw signedOut(account);
  try {
    if (method.kind === 'browser' || method.kind === 'device-code') {
      const { renewUser } = await import('./sign-in-user.js');
      return await renewUser(local, { method, tenant, talk, cache: secret.cache ?? '' });
    }
    const { signInApplication } = await import('./sign-in-application.js');
    return await signInApplication(local, { method, tenant, talk, secret });
  } catch (error) {
    throw entraError(error);
  }
}

function credential(account: Account, { accessToken }: EntraSecret): Credential {
  return { kind: 'bearer', secret: new Secret(accessToken), source: sourceOf(account) };
}

function signedOut({ organization }: Account): AdocError {
  return new AdocError('The sign-in with Microsoft Entra ID is gone: another process has signed out.', {
    code: 'not-signed-in',
    exitCode: exitCodes.notAllowed,
    suggestions: [`adoc devops login --auth-type entra${organization ? ` --organization ${organization}` : ''}`],
  });
}
