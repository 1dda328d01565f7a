import type { Emulator } from '../src/index.js';

/** The scope for Azure DevOps. */
export const SCOPE = '499b84ac-1321-427f-aa17-267ca6975798/.default';
/** The client id of Azure CLI, which every tenant knows. */
export const CLI = '04b07795-8ddb-461a-bbee-02f9e1bf7b46';

export const entraUrl = (emulator: Emulator, path: string): string =>
  `${emulator.url}/_host/login.microsoftonline.com/${path}`;

/** Gets what a program gets. */
export async function getJson(url: string, headers: Record<string, string> = {}) {
  const response = await fetch(url, { headers });
  const text = await response.text();
  return { status: response.status, json: text ? JSON.parse(text) : undefined };
}

/** Posts a form to Entra ID. */
export async function postForm(emulator: Emulator, path: string, fields: Record<string, string>) {
  const response = await fetch(entraUrl(emulator, path), { method: 'POST', body: new URLSearchParams(fields) });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json');
  return { status: response.status, headers: response.headers, text, json: isJson ? JSON.parse(text) : undefined };
}

export const requestToken = (emulator: Emulator, fields: Record<string, string>, tenant = 'contoso') =>
  postForm(emulator, `${tenant}/oauth2/v2.0/token`, { client_id: CLI, ...fields });

/** Begins a sign-in as a program on a desk does, and returns where the browser is led to. */
export async function openSignIn(emulator: Emulator, fields: Record<string, string> = {}, tenant = 'contoso') {
  const query = new URLSearchParams({
    client_id: CLI,
    response_type: 'code',
    redirect_uri: 'http://localhost:8400',
    scope: `${SCOPE} openid profile offline_access`,
    state: 'the-state',
    ...fields,
  });
  const response = await fetch(entraUrl(emulator, `${tenant}/oauth2/v2.0/authorize?${query}`), { redirect: 'manual' });
  return { status: response.status, location: response.headers.get('location') ?? '', text: await response.text() };
}

/** Signs somebody in, by a browser. */
export async function signIn(emulator: Emulator, fields: Record<string, string> = {}) {
  const { location } = await openSignIn(emulator, fields);
  const code = new URL(location).searchParams.get('code') ?? '';
  const asked = { grant_type: 'authorization_code', code, redirect_uri: 'http://localhost:8400', client_info: '1' };
  const { json } = await requestToken(emulator, asked);
  return json as { access_token: string; refresh_token: string; id_token: string; client_info: string; scope: string };
}

/** What a token says. */
export const claimsOf = (token: string) => JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
