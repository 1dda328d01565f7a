import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createWorld, token, type World } from '../world/create-world.js';

const contoso = 'https://dev.azure.com/contoso';
const damaged = '{"version": 1, ';

let world: World;
let files: { accounts: string; secrets: string; settings: string };

beforeEach(async () => {
  world = await createWorld();
  await world.login('contoso');
  await world.adoc(['devops', 'configure', '--defaults', 'project=Fabrikam']);
  files = {
    accounts: path.join(world.configDirectory, 'accounts.json'),
    secrets: path.join(world.dataDirectory, 'credentials.json'),
    settings: path.join(world.configDirectory, 'config.json'),
  };
});
afterEach(() => world.close());

const logout = (...words: string[]) => world.adoc(['devops', 'logout', '-o', 'json', ...words]);

describe.each([
  ['one organization', ['--organization', 'contoso']],
  ['everything', []],
])('a step of the logout of %s that fails does not keep the others from being done:', (_name, words) => {
  test('secrets that are damaged', async () => {
    await writeFile(files.secrets, damaged);
    const { stdout, exitCode } = await logout(...words);
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      removed: [contoso],
      failures: [{ organization: contoso, left: 'the token', reason: expect.stringContaining(files.secrets) }],
      clearedDefault: contoso,
      clearedProject: 'Fabrikam',
    });
    expect(await readFile(files.secrets, 'utf8')).toBe(damaged);
    expect(await world.readJson(files.accounts)).toMatchObject({ accounts: [] });
  });

  test('accounts that are damaged', async () => {
    await writeFile(files.accounts, damaged);
    const { stdout, exitCode } = await logout(...words);
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      removed: [],
      failures: [{ reason: expect.stringContaining(files.accounts) }],
      clearedDefault: contoso,
      clearedProject: 'Fabrikam',
    });
    expect(await readFile(files.accounts, 'utf8')).toBe(damaged);
  });

  test('settings that are damaged', async () => {
    await writeFile(files.settings, damaged);
    const { stdout, exitCode } = await logout(...words);
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      removed: [contoso],
      failures: [{ left: 'the default organization', reason: expect.stringContaining(files.settings) }],
      clearedDefault: null,
    });
    expect(await readFile(files.settings, 'utf8')).toBe(damaged);
    expect(await readFile(files.secrets, 'utf8')).not.toContain(token);
  });
});

test('what a newer adoc has written is left alone, and said to be', async () => {
  const newer = JSON.stringify({ ...((await world.readJson(files.secrets)) as object), version: 99 });
  await writeFile(files.secrets, newer);
  const { stdout, exitCode } = await logout();
  expect(exitCode).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({
    removed: [contoso],
    failures: [{ organization: contoso, left: 'the token', reason: expect.stringContaining('newer adoc') }],
  });
  expect(await readFile(files.secrets, 'utf8')).toBe(newer);
});

test('a person is told what is left behind, and why', async () => {
  await writeFile(files.secrets, damaged);
  const { stdout, exitCode } = await world.adoc(['devops', 'logout', '-o', 'table']);
  expect(exitCode).toBe(1);
  expect(stdout).toContain(`Signed out of ${contoso}.\n`);
  expect(stdout).toContain(`Left behind: the token of ${contoso} (${files.secrets} is not a valid JSON object.`);
});

test('a secret that is gone already does not matter', async () => {
  await writeFile(files.secrets, '{"version": 1, "secrets": {}}');
  const { stdout, exitCode } = await logout();
  expect(exitCode).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ removed: [contoso], failures: [] });
});

test('a default organization that was written by hand is recognised', async () => {
  await writeFile(files.settings, '{"version": 1, "defaults": {"organization": "Contoso", "project": "Fabrikam"}}');
  const { stdout, exitCode } = await logout('--organization', contoso);
  expect(exitCode).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    removed: [contoso],
    clearedDefault: 'Contoso',
    clearedProject: 'Fabrikam',
  });
  expect(await world.readJson(files.settings)).toMatchObject({ defaults: {} });
});
