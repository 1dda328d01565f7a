import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Command } from '@adoc/sdk';
import { temporaryDirectory } from '../../../../../test/lib/files/temporary-directory.js';
import GroupCreate from '../../../src/commands/pipelines/variable-group/create.js';
import GroupDelete from '../../../src/commands/pipelines/variable-group/delete.js';
import GroupList from '../../../src/commands/pipelines/variable-group/list.js';
import GroupShow from '../../../src/commands/pipelines/variable-group/show.js';
import GroupUpdate from '../../../src/commands/pipelines/variable-group/update.js';
import VariableCreate from '../../../src/commands/pipelines/variable-group/variable/create.js';
import VariableDelete from '../../../src/commands/pipelines/variable-group/variable/delete.js';
import VariableList from '../../../src/commands/pipelines/variable-group/variable/list.js';
import VariableUpdate from '../../../src/commands/pipelines/variable-group/variable/update.js';
import { cellsOf, startPipelines } from '../start-pipelines.js';

const world = startPipelines();
const shared = ['--group-id', 'fabrikam-shared'];
const vault = ['--id', '2'];
const secret = 'a-secret-9c1f';
const folder = temporaryDirectory();
let files = 0;

function write(text: string): string {
  files += 1;
  const file = path.join(folder, `${files}.yml`);
  writeFileSync(file, text);
  return file;
}

const names = (json: string) => (JSON.parse(json) as { name: string }[]).map(({ name }) => name);

async function succeed(command: Command.Class, words: string[], options = {}) {
  const run = await world.run(command, words, options);
  expect(run).toMatchObject({ stderr: '', exitCode: 0 });
  return run;
}

test('groups are listed with what people look for, the newest first', async () => {
  const { stdout } = await succeed(GroupList, [], { isTTY: true });
  expect(cellsOf(stdout)).toEqual([
    ['ID', 'Name', 'Type', 'Description', 'Number of Variables'],
    ['2', 'Fabrikam-Vault', 'AzureKeyVault', '1'],
    ['1', 'Fabrikam-Shared', 'Vsts', 'What all pipelines of the shop need.', '3'],
  ]);
});

test('the list takes what az takes', async () => {
  const line = '--group-name Fab* --action-filter use --query-order Asc --top 1 --continuation-token 1';
  expect(names((await succeed(GroupList, line.split(' '))).stdout)).toEqual(['Fabrikam-Shared']);
  const [request] = world.takeRequests();
  expect(request).toContain('groupName=Fab*&actionFilter=use&queryOrder=idAscending');
});

test('a group tells whether all pipelines may use it', async () => {
  const before = await succeed(GroupShow, shared, { isTTY: true });
  expect(cellsOf(before.stdout)[0]).toEqual([
    'ID',
    'Name',
    'Type',
    'Description',
    'Is Authorized',
    'Number of Variables',
  ]);
  await succeed(GroupUpdate, [...shared, '--authorize', 'true']);
  expect((await succeed(GroupShow, ['--id', '1'])).result).toMatchObject({ name: 'Fabrikam-Shared', authorized: true });
  await succeed(GroupUpdate, [...shared, '--authorize=false']);
  expect((await succeed(GroupShow, shared)).result).toMatchObject({ authorized: false });
});

test('a group is created, with values that hold blanks and equals signs', async () => {
  const line = ['--name', 'Payments', '--variables', 'region=westeurope', 'title=The = shop', 'none='];
  const { result } = await succeed(GroupCreate, [...line, '--description', 'Money.', '--authorize', 'true']);
  expect(result).toMatchObject({
    name: 'Payments',
    type: 'Vsts',
    description: 'Money.',
    authorized: true,
    variables: { region: { value: 'westeurope' }, title: { value: 'The = shop' }, none: { value: '' } },
  });
  expect((await succeed(GroupShow, ['--group-id', 'payments'])).result).toMatchObject({ authorized: true });
});

test('a group is created with a secret that is piped in', async () => {
  const line = ['--name', 'Keys', '--secrets', 'apiKey'];
  const { result, stdout } = await succeed(GroupCreate, line, { stdin: secret });
  expect(result).toMatchObject({ variables: { apiKey: { isSecret: true, value: null } } });
  expect(stdout).not.toContain(secret);
});

test('a group is created from files, and what is on the command line comes before them', async () => {
  const file = write('region: west europe\nsizes: [1, 2]\nflag: true\n');
  const secrets = write(JSON.stringify({ apiKey: secret, pin: 'two words' }));
  const line = ['--name', 'Files', '--variables-file', file, '--variables', 'flag=no', '--secrets-file', secrets];
  const { result, stdout } = await succeed(GroupCreate, line);
  expect(result).toMatchObject({
    variables: {
      region: { value: 'west europe' },
      sizes: { value: '[1,2]' },
      flag: { value: 'no' },
      apiKey: { isSecret: true, value: null },
      pin: { isSecret: true, value: null },
    },
  });
  expect(stdout).not.toContain(secret);
  const piped = ['--name', 'Piped', '--variables-file', '-'];
  expect((await succeed(GroupCreate, piped, { stdin: 'title: The = shop' })).result).toMatchObject({
    variables: { title: { value: 'The = shop' } },
  });
});

test('a group takes its values from a vault', async () => {
  const line = ['--name', 'V', '--key-vault', 'fabrikam-kv', '--service-connection', 'fabrikam-azure'];
  const { result } = await succeed(GroupCreate, [...line, '--secrets', 'db-password', 'api-key']);
  expect(result).toMatchObject({
    type: 'AzureKeyVault',
    providerData: { vault: 'fabrikam-kv', serviceEndpointId: expect.stringMatching(/^[0-9a-f-]{36}$/) },
    variables: { 'db-password': { isSecret: true }, 'api-key': { isSecret: true } },
  });
});

test('a group is renamed and described, and keeps its variables', async () => {
  await succeed(GroupUpdate, [...shared, '--name', 'Common']);
  const { result } = await succeed(GroupUpdate, ['--id', '1', '--description', 'New.']);
  expect(result).toMatchObject({
    name: 'Common',
    description: 'New.',
    variables: { region: { value: 'westeurope' }, 'api.key': { isSecret: true } },
  });
});

test('a group is deleted when somebody agrees', async () => {
  expect(await world.run(GroupDelete, shared)).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('--yes') });
  const { stdout } = await succeed(GroupDelete, [...shared, '-y'], { isTTY: true });
  expect(stdout).toBe('The variable group Fabrikam-Shared is deleted.\n');
  expect(names((await succeed(GroupList, [])).stdout)).toEqual(['Fabrikam-Vault']);
});

test('variables of a group, by name, without secrets', async () => {
  const { stdout } = await succeed(VariableList, shared, { isTTY: true });
  expect(cellsOf(stdout)).toEqual([
    ['Name', 'Is Secret', 'Value'],
    ['region', 'false', 'westeurope'],
    ['shop.url', 'false', 'https://shop.fabrikam.example'],
    ['api.key', 'true'],
  ]);
});

test('variables are added, changed, renamed and deleted one by one', async () => {
  const created = await succeed(VariableCreate, [...shared, '--name', 'country', '--value', 'The Netherlands']);
  expect(created.result).toEqual({ country: { value: 'The Netherlands' } });
  const changed = await succeed(VariableUpdate, [
    ...shared,
    '--name',
    'Country',
    '--value',
    'NL',
    '--new-name',
    'land',
  ]);
  expect(changed.result).toEqual({ land: { value: 'NL' } });
  await succeed(VariableDelete, [...shared, '--name', 'land', '--yes']);
  expect(Object.keys((await succeed(VariableList, shared)).result as object)).toEqual([
    'region',
    'shop.url',
    'api.key',
  ]);
});

test('a plain variable becomes secret, and a secret gets a new value', async () => {
  const { result } = await succeed(VariableUpdate, [...shared, '--name', 'region', '--secret', 'true']);
  expect(result).toEqual({ region: { isSecret: true, value: null } });
  const line = [...shared, '--name', 'api.key', '--prompt-value', 'true'];
  const { stdout } = await succeed(VariableUpdate, line, { stdin: `${secret}\n` });
  expect(stdout).not.toContain(secret);
});

test('a group of a vault takes names of secrets, and no values', async () => {
  const { result } = await succeed(VariableCreate, [...vault, '--name', 'other']);
  expect(result).toMatchObject({ other: { isSecret: true, value: null } });
  for (const command of [VariableCreate, VariableUpdate]) {
    const { exitCode, stderr } = await world.run(command, [...vault, '--name', 'db-password', '--value', 'x']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('takes its values from Azure Key Vault');
  }
});

describe('a Server of 2019, which has groups in projects only', () => {
  const server = startPipelines({ serverVersion: '2019' });
  const run = (command: Command.Class, words: string[]) =>
    server.run(command, words, { env: { ADOC_ORGANIZATION: server.emulator.organizationUrl } });

  test('creates, changes and deletes them all the same', async () => {
    const created = await run(GroupCreate, ['--name', 'Old', '--variables', 'a=1', '--description', 'Kept.']);
    expect(created).toMatchObject({ exitCode: 0, stderr: '' });
    await run(VariableCreate, ['--id', 'Old', '--name', 'b', '--value', '2']);
    const { result } = await run(GroupShow, ['--id', 'Old']);
    expect(result).toMatchObject({ description: 'Kept.', variables: { a: { value: '1' }, b: { value: '2' } } });
    expect(await run(GroupDelete, ['--id', 'Old', '-y'])).toMatchObject({ exitCode: 0 });
    expect(await run(GroupShow, ['--id', 'Old'])).toMatchObject({ exitCode: 3 });
  });
});

test.each([
  [GroupShow, ['--id', '99'], 3, 'There is no variable group "99" in the project "Fabrikam".'],
  [GroupShow, ['--id', 'nope'], 3, 'adoc pipelines variable-group list'],
  [GroupUpdate, shared, 2, 'Give one of: --name, --description, --authorize'],
  [GroupCreate, ['--name', 'x'], 2, 'A variable group has at least one variable.'],
  [GroupCreate, ['--name', 'x', '--variables', 'a=1', 'oops'], 2, 'Word 2 after --variables'],
  [GroupCreate, ['--name', 'x', '--variables-file', write('- a')], 2, 'does not hold values by their names'],
  [GroupCreate, ['--name', 'x', '--secrets-file', write(`a: "${secret}`)], 2, 'is neither JSON nor YAML'],
  [GroupCreate, ['--name', 'Fabrikam-Vault', '--variables', 'a=1'], 1, 'already exists'],
  [GroupCreate, ['--name', 'x', '--key-vault', 'v', '--service-connection', 'no', '--secrets', 'a'], 3, '"no"'],
  [VariableCreate, [...shared, '--name', 'REGION', '--value', 'x'], 2, 'already'],
  [VariableCreate, [...shared, '--name', 'x', '--value', secret, '--secret'], 2, 'command line'],
  [VariableUpdate, [...shared, '--name', 'api.key', '--new-name', 'key'], 2, '--prompt-value'],
  [VariableDelete, [...shared, '--name', 'nope', '-y'], 3, 'It has: region, shop.url, api.key'],
  [VariableDelete, [...vault, '--name', 'db-password', '-y'], 2, 'adoc pipelines variable-group delete'],
])('%p %p is refused with code %i', async (command, words, code, said) => {
  const { exitCode, stderr, stdout } = await world.run(command, words);
  expect({ exitCode, stdout }).toEqual({ exitCode: code, stdout: '' });
  expect(stderr).toContain(said);
  expect(stderr).not.toContain(secret);
});

test.each([
  ['a group', []],
  ['a group of a vault', ['--key-vault', 'v', '--service-connection', 'no']],
])('the value of a secret on the command line of %s is refused, and not repeated', async (_what, words) => {
  const line = ['--name', 'Keys', '--secrets', 'apiKey=hunter2', ...words];
  const { stdout, stderr, exitCode } = await world.run(GroupCreate, line);
  expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
  expect(stderr).toContain('The value of the secret variable "apiKey" does not belong on the command line.');
  expect(stderr).not.toContain('hunter2');
});

test('where nobody gives the value of a secret, the flags that could are those of the command', async () => {
  const { stderr, exitCode } = await world.run(GroupCreate, ['--name', 'Keys', '--secrets', 'apiKey']);
  expect({ stderr, exitCode }).toEqual({ stderr: expect.stringContaining('--secrets-file FILE'), exitCode: 2 });
});
