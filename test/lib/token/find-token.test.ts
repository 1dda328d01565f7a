import { Secret } from '../../../src/lib/secrets/secret.js';
import { findToken } from '../../../src/lib/token/find-token.js';
import { makeClone } from '../../world/clone.js';
import { createTestHost } from '../../world/create-host.js';
import { catchError } from '../files/catch-error.js';
import { temporaryDirectory } from '../files/temporary-directory.js';

const token = 'stored-token-5c8e2a7d94b1f6';
const server = 'https://tfs.contoso.example/tfs/main';
const options = { debug: false, verbose: false, onlyShowErrors: false, noInput: false };
const choice = { plugin: 'test/1', options };

const open = (env: Record<string, string> = {}, cwd?: string) =>
  createTestHost({ env: { ADOC_AZURE_CLI: 'off', PATH: process.env.PATH, ...env }, ...(cwd ? { cwd } : {}) });

/** A folder that is a clone of a Server which nobody else has named. */
const cloneOfServer = () => makeClone(temporaryDirectory(), { origin: `${server}/Fabrikam/_git/web` });

test('a password goes with its user in the header', async () => {
  const { local } = open();
  const account = { organization: server, kind: 'basic' as const, username: 'CORP\\ada' };
  await (await local.accounts()).save(account, new Secret(token), (await local.chooseStore()).store);
  const found = await findToken(local, { ...choice, organization: server });
  expect(found).toMatchObject({ organization: server, kind: 'basic', source: `the password stored for ${server}` });
  expect(found.secret.reveal()).toBe(token);
  expect(found.header.reveal()).toBe(`Basic ${Buffer.from(`CORP\\ada:${token}`).toString('base64')}`);
  expect(JSON.stringify(found)).not.toContain(token);
});

test('the token of the environment is not for a Server that only a git remote names', async () => {
  const { local } = open({ ADOC_TOKEN: token }, await cloneOfServer());
  const error = await catchError(findToken(local, choice));
  expect(error).toMatchObject({ code: 'credential-withheld', exitCode: 4 });
  expect(JSON.stringify([error.message, error.reason, error.suggestions])).not.toContain(token);
});

test('it is for a Server that a flag names', async () => {
  const { local } = open({ ADOC_TOKEN: token });
  expect((await findToken(local, { ...choice, organization: server })).secret.reveal()).toBe(token);
});
