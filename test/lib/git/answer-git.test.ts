import type { NewAccount } from '../../../src/lib/accounts/accounts.js';
import { sealEntraSecret } from '../../../src/lib/entra/entra-secret.js';
import { answerGit } from '../../../src/lib/git/answer-git.js';
import { parseDescription } from '../../../src/lib/git/credential-description.js';
import { eraseForGit } from '../../../src/lib/git/erase-for-git.js';
import { Secret } from '../../../src/lib/secrets/secret.js';
import { createTestHost, type HostOptions, type TestHost } from '../../world/create-host.js';

const options = { debug: false, verbose: false, onlyShowErrors: false, noInput: false };
const token = 'stored-token-5c8e2a7d94b1f6';
const contoso = 'https://dev.azure.com/contoso';
const server = 'https://tfs.contoso.example/tfs/main';
const inContoso = 'protocol=https\nhost=dev.azure.com\npath=contoso/Fabrikam/_git/web\n';
const onServer = 'protocol=https\nhost=tfs.contoso.example\npath=tfs/Main/Fabrikam/_git/web\n';

const open = ({ env, ...rest }: HostOptions = {}) =>
  createTestHost({ env: { ADOC_AZURE_CLI: 'off', PATH: '', ...env }, ...rest });

async function save({ local }: TestHost, account: NewAccount, secret = token): Promise<void> {
  const { store } = await local.chooseStore();
  await (await local.accounts()).save(account, new Secret(secret), store);
}

async function get({ local }: TestHost, text: string): Promise<string | undefined> {
  return (await answerGit(local, parseDescription(text), options))?.lines.reveal();
}

const erase = ({ local }: TestHost, text: string) => eraseForGit(local, parseDescription(text));
const given = (password = token, username = 'adoc') => `username=${username}\npassword=${password}\n`;

async function rejectedAt({ local }: TestHost, organization: string | null): Promise<string | undefined> {
  return (await (await local.accounts()).find(organization))?.rejectedAt;
}

describe('What git gets', () => {
  test('is the token of the organization, and of no other', async () => {
    const host = open();
    await save(host, { organization: contoso, kind: 'pat' });
    expect(await get(host, inContoso)).toBe(given());
    expect(await get(host, inContoso.replace('contoso', 'fabrikam'))).toBeUndefined();
    expect(await get(host, onServer)).toBeUndefined();
  });

  test('is the user name and the password of a Server', async () => {
    const host = open();
    await save(host, { organization: server, kind: 'basic', username: 'CORP\\ada' });
    expect(await get(host, onServer)).toBe(given(token, 'CORP\\ada'));
  });

  test('is the access token of a sign-in with Entra ID, and nothing else of it', async () => {
    const host = open();
    const expiresAt = host.clock.now() + 3_600_000;
    const sealed = sealEntraSecret({ accessToken: token, expiresAt, cache: 'refresh-token-77aa' });
    await save(host, { organization: contoso, kind: 'entra' }, sealed.reveal());
    expect(await get(host, inContoso)).toBe(given());
    expect(await get(host, `capability[]=authtype\n${inContoso}`)).toBe(
      `capability[]=authtype\nauthtype=Bearer\ncredential=${token}\n`,
    );
  });

  test('is the header, where git can send one as it is', async () => {
    const host = open();
    await save(host, { organization: server, kind: 'pat' });
    const credential = Buffer.from(`:${token}`).toString('base64');
    expect(await get(host, `capability[]=authtype\ncapability[]=state\n${onServer}wwwauth[]=NTLM\n`)).toBe(
      `capability[]=authtype\nauthtype=Basic\ncredential=${credential}\n`,
    );
  });

  test('is the default token for any organization of Services, and for no Server', async () => {
    const host = open();
    await save(host, { organization: null, kind: 'pat' });
    expect(await get(host, inContoso)).toBe(given());
    expect(await get(host, onServer)).toBeUndefined();
    expect(host.stderr()).toContain('The default token is for Azure DevOps Services');
  });

  test('of the environment goes to Services, and not to a Server that only the remote names', async () => {
    const host = open({ env: { ADOC_TOKEN: token } });
    expect(await get(host, inContoso)).toBe(given());
    expect(await get(host, onServer)).toBeUndefined();
    expect(host.stderr()).toMatch(
      /^Warning: adoc gives git no credential: The token in [^\n]+ is not sent to [^\n]+\n$/,
    );
    expect(host.stderr()).not.toContain(token);
  });

  test('of the environment goes to a Server that somebody has signed in to', async () => {
    const host = open({ env: { ADOC_TOKEN: 'environment-token-77aa' } });
    await save(host, { organization: server, kind: 'pat' });
    expect(await get(host, onServer)).toBe(given('environment-token-77aa'));
  });

  test('is the token of the job, for its own collection', async () => {
    const env = { TF_BUILD: 'True', SYSTEM_COLLECTIONURI: `${contoso}/`, SYSTEM_ACCESSTOKEN: token };
    const host = open({ env });
    expect(await get(host, inContoso)).toBe(given());
    expect(await get(host, inContoso.replace('contoso', 'fabrikam'))).toBeUndefined();
  });
});

describe('Git gets nothing', () => {
  test('where the token would travel in the clear, unless that was accepted', async () => {
    const plain = server.replace('https', 'http');
    const host = open();
    await save(host, { organization: plain, kind: 'pat' });
    expect(await get(host, onServer.replace('https', 'http'))).toBeUndefined();
    expect(host.stderr()).toContain('is not encrypted');
    await save(host, { organization: plain, kind: 'pat', allowHttp: true });
    expect(await get(host, onServer.replace('https', 'http'))).toBe(given());
  });

  test('where it does not say which organization it is about, and is told how to', async () => {
    const host = open({ env: { ADOC_TOKEN: token } });
    expect(await get(host, 'protocol=https\nhost=dev.azure.com\n')).toBeUndefined();
    expect(host.stderr()).toMatch(/useHttpPath is off\. \(Set it: adoc devops setup-git\)\n$/);
  });

  test.each(['github.com', 'dev.azure.com.evil.example', 'dev.azure.co'])('for %s, without a word', async (name) => {
    const host = open({ env: { ADOC_TOKEN: token } });
    expect(await get(host, `protocol=https\nhost=${name}\npath=contoso/web\n`)).toBeUndefined();
    expect(host.stderr()).toBe('');
  });

  test('where the environment holds something else than a token', async () => {
    const host = open({ env: { ADOC_TOKEN: '$(PAT)' } });
    expect(await get(host, inContoso)).toBeUndefined();
    expect(host.stderr()).toContain('ADOC_TOKEN');
  });
});

describe('What was turned down', () => {
  const refused = `${inContoso}username=adoc\npassword=${token}\n`;

  test('is marked and kept, and the next time git is told why it gets nothing', async () => {
    const host = open();
    await save(host, { organization: contoso, kind: 'pat' });
    await erase(host, refused);
    const at = await rejectedAt(host, contoso);
    expect(at).toMatch(/^\d{4}-\d\d-\d\dT/);
    expect(await get(host, inContoso)).toBeUndefined();
    expect(host.stderr()).toBe(
      `Warning: adoc gives git no credential: ${contoso} rejected what is stored for it at ${at}. (Sign in again: adoc devops login --organization ${contoso})\n`,
    );
    expect(host.stderr()).not.toContain(token);
  });

  test('works again after another login', async () => {
    const host = open();
    await save(host, { organization: contoso, kind: 'pat' });
    await erase(host, refused);
    await save(host, { organization: contoso, kind: 'pat' }, 'newer-token-77aa');
    expect(await rejectedAt(host, contoso)).toBeUndefined();
    expect(await get(host, inContoso)).toBe(given('newer-token-77aa'));
  });

  test('as a header is marked, too', async () => {
    const host = open();
    await save(host, { organization: contoso, kind: 'pat' });
    const credential = Buffer.from(`:${token}`).toString('base64');
    await erase(host, `capability[]=authtype\nauthtype=Basic\ncredential=${credential}\n${inContoso}`);
    expect(await rejectedAt(host, contoso)).toBeDefined();
  });

  test('of a sign-in with Entra ID is its access token', async () => {
    const host = open();
    const sealed = sealEntraSecret({ accessToken: token, expiresAt: host.clock.now() + 3_600_000 });
    await save(host, { organization: contoso, kind: 'entra' }, sealed.reveal());
    await erase(host, refused);
    expect(await rejectedAt(host, contoso)).toBeDefined();
  });

  test('of the environment goes on, whatever is stored', async () => {
    const home = open();
    await save(home, { organization: contoso, kind: 'pat' });
    await erase(home, refused);
    const host = open({ home: home.home, env: { ADOC_TOKEN: 'environment-token-77aa' } });
    expect(await get(host, inContoso)).toBe(given('environment-token-77aa'));
  });

  test('and is the default token is marked, and given on: other organizations may take it', async () => {
    const host = open();
    await save(host, { organization: null, kind: 'pat' });
    await erase(host, refused);
    expect(await rejectedAt(host, null)).toBeDefined();
    expect(await get(host, inContoso)).toBe(given());
    expect(host.stderr()).toMatch(/^Warning: Git was turned down with the default token at [^\n]+\n$/);
  });

  test.each([
    ['another password', `${inContoso}password=typed-by-hand\n`],
    ['no password', inContoso],
    ['another organization', refused.replace('contoso', 'fabrikam')],
    ['another host', refused.replace('dev.azure.com', 'github.com')],
    ['nothing', ''],
  ])('with %s is none of ours', async (_, text) => {
    const host = open();
    await save(host, { organization: contoso, kind: 'pat' });
    await erase(host, text);
    expect(await rejectedAt(host, contoso)).toBeUndefined();
  });

  test('and was kept for speed only is gone', async () => {
    const host = open();
    await save(host, { organization: contoso, kind: 'azure-cli' });
    await erase(host, refused);
    expect(await (await host.local.accounts()).findCached(contoso)).toBeUndefined();
  });
});
