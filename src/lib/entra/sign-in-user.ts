import { terminalSafe } from '@adoc/sdk';
import type { AuthenticationResult, INetworkModule, PublicClientApplication } from '@azure/msal-node';
import type { Local } from '../local.js';
import type { Machine } from '../machine.js';
import { openInBrowser } from '../open-in-browser.js';
import type { Talk } from '../talk.js';
import { browserClosed } from './entra-error.js';
import { authorityOf, type EntraMethod, scope } from './entra-method.js';
import { type EntraToken, tokenOf } from './entra-token.js';
import { throughHost } from './network-client.js';

export type UserMethod = Extract<EntraMethod, { kind: 'browser' | 'device-code' }>;

interface Wish {
  method: UserMethod;
  tenant: string;
  talk: Talk;
}

type Surroundings = Pick<Local, 'machine' | 'settings'>;

const page = (title: string, text: string): string =>
  `<!doctype html><meta charset="utf-8"><title>adoc</title><h1>${title}</h1><p>${text}</p>`;

/** A browser that was closed never says so. Milliseconds. */
const patience = 15 * 60_000;

/** Lets a person sign in, in a browser of this machine or, with a code, of any other. */
export async function signInUser(local: Surroundings, { method, tenant, talk }: Wish): Promise<EntraToken> {
  const { machine } = local;
  return throughHost(local, talk, async (networkClient) => {
    const application = await publicApplication({ method, tenant, networkClient });
    const result =
      method.kind === 'browser'
        ? await askInBrowser(machine, application, talk)
        : await application.acquireTokenByDeviceCode({
            scopes: [scope],
            deviceCodeCallback: ({ message }) => void machine.stderr.write(`${terminalSafe(message)}\n`),
          });
    return { ...tokenOf(result, machine.clock.now(), tenant), cache: application.getTokenCache().serialize() };
  });
}

async function askInBrowser(
  machine: Machine,
  application: PublicClientApplication,
  talk: Talk,
): Promise<AuthenticationResult> {
  const waiting = new AbortController();
  try {
    return await application.acquireTokenInteractive({
      scopes: [scope],
      prompt: 'select_account',
      async openBrowser(url) {
        talk.hint('Sign in in the browser of this machine. On another device: --device-code');
        await openInBrowser(machine, url, talk);
        machine.clock.sleep(patience, waiting.signal).then(
          () => endWaiting(url),
          () => undefined,
        );
      },
      successTemplate: page('Signed in', 'You can close this window and go back to the terminal.'),
      errorTemplate: page('Not signed in', 'The terminal says why.'),
    });
  } finally {
    waiting.abort();
  }
}

/** The library cannot be told to stop waiting: so it hears what a browser would say. */
async function endWaiting(url: string): Promise<void> {
  const { searchParams } = new URL(url);
  const { port } = new URL(searchParams.get('redirect_uri') ?? '');
  const body = new URLSearchParams({ error: browserClosed, state: searchParams.get('state') ?? '' });
  await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body }).catch(() => undefined);
}

/** A new access token for somebody who has signed in before, without a question. */
export async function renewUser(
  local: Surroundings,
  { cache, method, tenant, talk }: Wish & { cache: string },
): Promise<EntraToken> {
  return throughHost(local, talk, async (networkClient) => {
    const application = await publicApplication({ method, tenant, networkClient });
    const tokens = application.getTokenCache();
    tokens.deserialize(cache);
    const [account] = await tokens.getAllAccounts();
    if (!account) throw new Error('no_account_in_cache');
    const result = await application.acquireTokenSilent({ account, scopes: [scope], forceRefresh: true });
    return { ...tokenOf(result, local.machine.clock.now(), tenant), cache: tokens.serialize() };
  });
}

async function publicApplication({
  method,
  tenant,
  networkClient,
}: Omit<Wish, 'talk'> & { networkClient: INetworkModule }): Promise<PublicClientApplication> {
  const { PublicClientApplication } = await import('@azure/msal-node');
  const auth = { clientId: method.clientId, authority: authorityOf(tenant) };
  return new PublicClientApplication({ auth, system: { networkClient } });
}
