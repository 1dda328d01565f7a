import type { Configuration, PublicClientApplication } from '@azure/msal-node';
import type { Local } from '../local.js';
import { openInBrowser } from '../open-in-browser.js';
import { terminalSafe } from '../output/terminal-safe.js';
import type { Talk } from '../talk.js';
import { authorityOf, type EntraMethod, scope } from './entra-method.js';
import { type EntraToken, tokenOf } from './entra-token.js';
import { networkClient } from './network-client.js';

export type UserMethod = Extract<EntraMethod, { kind: 'browser' | 'device-code' }>;

interface Wish {
  method: UserMethod;
  tenant: string;
  talk: Talk;
}

const page = (title: string, text: string): string =>
  `<!doctype html><meta charset="utf-8"><title>adoc</title><h1>${title}</h1><p>${text}</p>`;

/** Lets a person sign in, in a browser of this machine or, with a code, of any other. */
export async function signInUser(
  local: Pick<Local, 'machine' | 'settings'>,
  { method, tenant, talk }: Wish,
): Promise<EntraToken> {
  const { machine } = local;
  const application = await publicApplication(local, { method, tenant, talk });
  const result =
    method.kind === 'browser'
      ? await application.acquireTokenInteractive({
          scopes: [scope],
          prompt: 'select_account',
          openBrowser: (url) => openInBrowser(machine, url, talk),
          successTemplate: page('Signed in', 'You can close this window and go back to the terminal.'),
          errorTemplate: page('Not signed in', 'The terminal says why.'),
        })
      : await application.acquireTokenByDeviceCode({
          scopes: [scope],
          deviceCodeCallback: ({ message }) => void machine.stderr.write(`${terminalSafe(message)}\n`),
        });
  return { ...tokenOf(result, machine.clock.now(), tenant), cache: application.getTokenCache().serialize() };
}

/** A new access token for somebody who has signed in before, without a question. */
export async function renewUser(
  local: Pick<Local, 'machine' | 'settings'>,
  { cache, ...wish }: Wish & { cache: string },
): Promise<EntraToken> {
  const application = await publicApplication(local, wish);
  const tokens = application.getTokenCache();
  tokens.deserialize(cache);
  const [account] = await tokens.getAllAccounts();
  if (!account) throw new Error('no_account_in_cache');
  const result = await application.acquireTokenSilent({ account, scopes: [scope], forceRefresh: true });
  return { ...tokenOf(result, local.machine.clock.now(), wish.tenant), cache: tokens.serialize() };
}

async function publicApplication(
  local: Pick<Local, 'machine' | 'settings'>,
  { method, tenant, talk }: Wish,
): Promise<PublicClientApplication> {
  const { PublicClientApplication } = await import('@azure/msal-node');
  const configuration: Configuration = {
    auth: { clientId: method.clientId, authority: authorityOf(tenant) },
    system: { networkClient: networkClient(local, talk) },
  };
  return new PublicClientApplication(configuration);
}
