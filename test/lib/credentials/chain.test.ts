import type { Found, Organization, Source } from '@adoc/sdk';
import type { Accounts } from '../../../src/lib/accounts/accounts.js';
import { getCredential } from '../../../src/lib/credentials/chain.js';
import { marketplace } from '../../../src/lib/organization/marketplace.js';
import { parseOrganization } from '../../../src/lib/organization/parse-url.js';
import { Secret } from '../../../src/lib/secrets/secret.js';
import { createTestHost } from '../../world/create-host.js';
import { catchError } from '../files/catch-error.js';
import { temporaryDirectory } from '../files/temporary-directory.js';

const server = 'https://tfs.contoso.com/tfs/main';

function to(url: string, kind: Source['kind'] = 'flag'): Found<Organization> {
  return { value: parseOrganization(url), source: { kind, name: kind === 'git' ? 'origin' : '--organization' } };
}

/** Accounts on this disk, each with a token that is called like it. */
async function accountsOf(...organizations: (string | null)[]): Promise<() => Promise<Accounts>> {
  const { local } = createTestHost({ home: temporaryDirectory() });
  const accounts = await local.accounts();
  const { store } = await local.chooseStore();
  for (const each of organizations) {
    const organization = each && parseOrganization(each).url;
    await accounts.save({ organization, kind: 'pat' }, new Secret(`token of ${organization}`), store);
  }
  return async () => accounts;
}

const azureCli = async () => undefined;
const renew = () => Promise.reject(new Error('There is nothing to renew.'));
const named = async () => [];
const unread = () => Promise.reject(new Error('The accounts were read.'));

test('a token in the environment is used for Services without a look at the accounts', async () => {
  const credential = await getCredential(
    { env: { ADOC_TOKEN: 'abc' }, accounts: unread, azureCli, named, renew },
    to('contoso', 'git'),
  );
  expect(credential.source).toEqual({ kind: 'environment', variable: 'ADOC_TOKEN' });
  expect(credential.secret.reveal()).toBe('abc');
});

test('one stored for the organization comes before the default', async () => {
  const accounts = await accountsOf(null, 'contoso', 'fabrikam');
  const credential = await getCredential(
    { env: {}, accounts, azureCli, named, renew },
    to('https://contoso.visualstudio.com'),
  );
  expect(credential.source).toEqual({ kind: 'stored', organization: 'https://dev.azure.com/contoso', store: 'file' });
  expect(credential.secret.reveal()).toBe('token of https://dev.azure.com/contoso');
});

test('the default is for every organization of Services that has none of its own', async () => {
  const accounts = await accountsOf(null, 'contoso');
  const credential = await getCredential({ env: {}, accounts, azureCli, named, renew }, to('fabrikam', 'git'));
  expect(credential.source).toEqual({ kind: 'stored-default', store: 'file' });
});

test('a Server never gets the default, and the error says so', async () => {
  const accounts = await accountsOf(null, 'contoso');
  const error = await catchError(getCredential({ env: {}, accounts, azureCli, named, renew }, to(server)));
  expect(error).toMatchObject({ code: 'not-signed-in', exitCode: 4, reason: expect.stringContaining('needs its own') });
  expect(error.suggestions[0]).toBe(`adoc devops login --organization ${server}`);
});

test('a Server gets the token that is stored for it, whoever names it', async () => {
  const accounts = await accountsOf(server);
  const credential = await getCredential({ env: {}, accounts, azureCli, named, renew }, to(server, 'git'));
  expect(credential.source).toMatchObject({ kind: 'stored', organization: server });
});

test('a collection does not get the token of its neighbour', async () => {
  const accounts = await accountsOf(server);
  const other = getCredential({ env: {}, accounts, azureCli, named, renew }, to('https://tfs.contoso.com/tfs/other'));
  expect(await catchError(other)).toMatchObject({ code: 'not-signed-in', reason: undefined });
});

test('where there is none, the error says how to sign in', async () => {
  const error = await catchError(
    getCredential({ env: {}, accounts: await accountsOf(), azureCli, named, renew }, to('contoso')),
  );
  expect(error).toMatchObject({ message: 'You are not signed in to https://dev.azure.com/contoso.', exitCode: 4 });
  expect(error.suggestions.join()).toContain('ADOC_TOKEN');
});

test('a token in the environment is kept from a Server that only git names', async () => {
  const providers = { env: { ADOC_TOKEN: 'abc' }, accounts: await accountsOf(null, 'contoso'), azureCli, named, renew };
  const error = await catchError(getCredential(providers, to(server, 'git')));
  expect(error).toMatchObject({ code: 'credential-withheld', exitCode: 4 });
  expect(error.message).toBe(`The token in the environment variable ADOC_TOKEN is not sent to ${server}.`);
  expect(error.reason).toContain('git remote origin');
});

test.each([
  ['the user names it', server, 'flag', []],
  ['the user signed in to that server before', server, 'git', ['https://tfs.contoso.com/tfs/other']],
] as const)('and goes to a Server where %s', async (_, url, kind, known) => {
  const providers = { env: { ADOC_TOKEN: 'abc' }, accounts: await accountsOf(...known), azureCli, named, renew };
  expect((await getCredential(providers, to(url, kind))).source.kind).toBe('environment');
});

test.each(['https://tfs.contoso.com:8443/tfs/main', 'http://tfs.contoso.com/tfs/main'])(
  'another port or scheme is another server: %s',
  async (url) => {
    const providers = { env: { ADOC_TOKEN: 'abc' }, accounts: await accountsOf(server), azureCli, named, renew };
    expect(await catchError(getCredential(providers, to(url, 'git')))).toMatchObject({ code: 'credential-withheld' });
  },
);

test('an unexpanded variable is an error, and no reason to try the next credential', async () => {
  const providers = { env: { ADOC_TOKEN: '$(PAT)' }, accounts: await accountsOf('contoso'), azureCli, named, renew };
  expect(await catchError(getCredential(providers, to('contoso')))).toMatchObject({ code: 'mispasted-token' });
});

test.each([
  ['names that server too', 'https://tfs.contoso.com/tfs/other', 'environment'],
  ['name another one', 'https://tfs.fabrikam.com/tfs/other', undefined],
  ['name another port of it', 'https://tfs.contoso.com:8443/tfs/main', undefined],
])('git may name a Server for a token in the environment where the settings %s', async (_, url, kind) => {
  const providers = { env: { ADOC_TOKEN: 'abc' }, accounts: await accountsOf(), azureCli, renew };
  const credential = getCredential({ ...providers, named: async () => [parseOrganization(url)] }, to(server, 'git'));
  expect((await credential.catch(() => undefined))?.source.kind).toBe(kind);
});

test('a pipeline job without its token is told to map it, although Azure CLI is there with nobody signed in', async () => {
  const env = { SYSTEM_COLLECTIONURI: 'https://dev.azure.com/contoso/' };
  const signedOut = () => Promise.reject(new Error('Azure CLI: nobody is signed in.'));
  const providers = { env, accounts: await accountsOf(), azureCli: signedOut, named, renew };
  const error = await catchError(getCredential(providers, to('contoso', 'job')));
  expect(error).toMatchObject({ code: 'not-signed-in', exitCode: 4, reason: expect.stringContaining('job of Azure') });
  expect(error.suggestions[0]).toContain('SYSTEM_ACCESSTOKEN: $(System.AccessToken)');
  await expect(getCredential(providers, to('fabrikam'))).rejects.toThrow('nobody is signed in');
});

test('Azure CLI is not asked about the Marketplace', async () => {
  const providers = { env: {}, accounts: await accountsOf(), azureCli: unread, named, renew };
  const target: Found<Organization> = { value: marketplace, source: { kind: 'flag', name: '--organization' } };
  expect(await catchError(getCredential(providers, target))).toMatchObject({ code: 'not-signed-in' });
});
