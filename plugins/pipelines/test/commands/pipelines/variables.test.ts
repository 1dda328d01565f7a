import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from '@adoc/sdk';
import { temporaryDirectory } from '../../../../../test/lib/files/temporary-directory.js';
import VariableCreate from '../../../src/commands/pipelines/variable/create.js';
import VariableDelete from '../../../src/commands/pipelines/variable/delete.js';
import VariableList from '../../../src/commands/pipelines/variable/list.js';
import VariableUpdate from '../../../src/commands/pipelines/variable/update.js';
import { cellsOf, startPipelines } from '../start-pipelines.js';

const world = startPipelines();
const web = ['--pipeline-name', 'Fabrikam-Web CI'];
const secret = 'a-secret-9c1f';
const variable = 'AZURE_DEVOPS_EXT_PIPELINE_VAR_';
const named = (result: unknown) => Object.keys(result as object);

afterEach(() => {
  for (const name of Object.keys(process.env)) if (name.startsWith(variable)) delete process.env[name];
});

async function succeed(command: Command.Class, words: string[], options = {}) {
  const run = await world.run(command, [...web, ...words], options);
  expect(run).toMatchObject({ stderr: '', exitCode: 0 });
  return run;
}

test('variables of a pipeline, by name, without secrets', async () => {
  const { stdout } = await succeed(VariableList, [], { isTTY: true });
  expect(cellsOf(stdout)).toEqual([
    ['Name', 'Allow Override', 'Is Secret', 'Value'],
    ['configuration', expect.any(String), 'false', 'Release'],
    ['deployKey', 'false', 'true'],
  ]);
  const { result } = await succeed(VariableList, []);
  expect(result).toMatchObject({ configuration: { value: 'Release' }, deployKey: { isSecret: true, value: null } });
});

test('a variable is added beside the others, and shown alone', async () => {
  const { result } = await succeed(VariableCreate, [
    '--name',
    'region',
    '--value',
    'west = "best"',
    '--allow-override',
  ]);
  expect(result).toMatchObject({ region: { value: 'west = "best"', allowOverride: true } });
  expect(named((await succeed(VariableList, [])).result)).toEqual(['configuration', 'deployKey', 'region']);
});

test('one that is set with each run needs no value', async () => {
  const { result } = await succeed(VariableCreate, [
    '--name',
    'version',
    '--allow-override',
    'true',
    '--secret',
    'false',
  ]);
  expect(result).toMatchObject({ version: { value: '', allowOverride: true } });
});

describe('a secret', () => {
  const create = ['--name', 'api.key', '--secret', 'true'];

  test.each(['api.key', 'api_key'])('comes from the environment, as %s', async (name) => {
    process.env[variable + name] = secret;
    const { stdout, stderr } = await succeed(VariableCreate, create);
    expect(JSON.parse(stdout)).toMatchObject({ 'api.key': { isSecret: true, value: null } });
    expect(stdout + stderr).not.toContain(secret);
  });

  test('comes from a pipe', async () => {
    const { stdout } = await succeed(VariableCreate, create, { stdin: `${secret}\n` });
    expect(stdout).not.toContain(secret);
  });

  test('is typed unseen', async () => {
    const { exitCode, stderr, stdout } = await world.run(VariableCreate, [...web, ...create], {
      isTTY: true,
      answers: [secret],
    });
    expect(exitCode).toBe(0);
    expect(stderr).toContain('Value of api.key:');
    expect(stdout + stderr).not.toContain(secret);
  });

  test('comes from a file, without the end of its last line', async () => {
    const file = path.join(temporaryDirectory(), 'key.pem');
    await writeFile(file, `-----BEGIN-----\n${secret}\n`);
    const { stdout } = await succeed(VariableCreate, [...create, '--value-file', file]);
    expect(stdout).not.toContain(secret);
  });

  test('of many lines comes from standard input', async () => {
    const lines = `-----BEGIN-----\n${secret}\n`;
    const { stdout } = await succeed(VariableCreate, [...create, '--value-file', '-'], { stdin: lines });
    expect(stdout).not.toContain(secret);
  });

  test.each([
    [VariableCreate, [...create, '--value', secret]],
    [VariableUpdate, ['--name', 'deployKey', '--value', secret]],
    [VariableUpdate, ['--name', 'configuration', '--secret', 'true', '--value', secret]],
  ])('does not belong on the command line: %p', async (command, words) => {
    const { exitCode, stdout, stderr } = await world.run(command, [...web, ...words]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain('does not belong on the command line');
    expect(stderr).not.toContain(secret);
    expect(world.takeRequests().filter((request) => !request.startsWith('GET'))).toEqual([]);
  });

  test('keeps its value when others change', async () => {
    await succeed(VariableUpdate, ['--name', 'configuration', '--value', 'Debug']);
    const { result } = await succeed(VariableList, []);
    expect(result).toMatchObject({ configuration: { value: 'Debug' }, deployKey: { isSecret: true } });
  });

  test.each([
    ['another name', ['--new-name', 'key']],
    ['to be readable', ['--secret', 'false']],
  ])('that gets %s would lose its value: it is asked for', async (_what, words) => {
    const { exitCode, stderr } = await world.run(VariableUpdate, [...web, '--name', 'deployKey', ...words]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('--prompt-value');
    await succeed(VariableUpdate, ['--name', 'deployKey', ...words, '--prompt-value', 'true'], { stdin: secret });
  });

  test('that nobody gives is an error which names the ways', async () => {
    const { exitCode, stderr } = await world.run(VariableCreate, [...web, ...create]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(`${variable}api_key`);
    expect(stderr).toContain('--value-file FILE');
  });
});

test('a variable is renamed in its place', async () => {
  const { result } = await succeed(VariableUpdate, ['--name', 'CONFIGURATION', '--new-name', 'mode']);
  expect(result).toMatchObject({ mode: { value: 'Release' } });
  expect(named((await succeed(VariableList, [])).result)).toEqual(['mode', 'deployKey']);
});

test('a variable is deleted from the pipeline that is named, and not from one that is called like the variable', async () => {
  const unasked = await world.run(VariableDelete, [...web, '--name', 'configuration']);
  expect(unasked).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('Fabrikam-Web CI') });
  const { stdout } = await succeed(VariableDelete, ['--name', 'Configuration', '-y'], { isTTY: true });
  expect(stdout).toBe('The variable configuration is deleted.\n');
  expect(named((await succeed(VariableList, [])).result)).toEqual(['deployKey']);
});

test.each([
  [VariableList, [], 2, 'Give its id or its name: --pipeline-id "Web CI"'],
  [VariableUpdate, [...web, '--name', 'nope', '--value', 'x'], 3, 'It has: configuration, deployKey'],
  [VariableUpdate, [...web, '--name', 'deployKey'], 2, 'Give one of: --new-name'],
  [VariableUpdate, [...web, '--name', 'configuration', '--new-name', 'DeployKey'], 2, 'already'],
  [VariableCreate, [...web, '--name', 'Configuration', '--value', 'x'], 2, 'has a variable "Configuration" already'],
  [VariableCreate, [...web, '--name', 'new'], 2, 'No value is given for the variable "new".'],
  [VariableCreate, [...web, '--name', 'new', '--value-file', '/nope'], 2, '/nope cannot be read.'],
])('%p %p is refused with code %i', async (command, words, code, said) => {
  const { exitCode, stderr, stdout } = await world.run(command, words);
  expect({ exitCode, stdout }).toEqual({ exitCode: code, stdout: '' });
  expect(stderr).toContain(said);
});

test('a pipeline that somebody else has changed meanwhile is left alone', async () => {
  world.emulator.fault({
    match: { method: 'PUT' },
    status: 409,
    body: { typeKey: 'DefinitionVersionConflictException', message: 'Somebody was faster.' },
  });
  const { exitCode, stderr } = await world.run(VariableCreate, [...web, '--name', 'a', '--value', 'b']);
  expect(exitCode).toBe(1);
  expect(stderr).toContain('Somebody was faster.');
});
