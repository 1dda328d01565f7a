import path from 'node:path';
import { createWorld, type World } from '../world/create-world.js';

const contoso = 'https://dev.azure.com/contoso';

interface Row {
  name: string;
  value: unknown;
  source: string;
  file: string | null;
}

let world: World;
let file: string;

beforeEach(async () => {
  world = await createWorld();
  file = path.join(world.configDirectory, 'config.json');
});
afterEach(() => world.close());

const configure = (words: string[], env: Record<string, string> = {}) =>
  world.adoc(['devops', 'configure', ...words], { env });

async function list(env: Record<string, string> = {}): Promise<Row[]> {
  const { stdout, stderr, exitCode } = await configure(['--list', '-o', 'json'], env);
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  return JSON.parse(stdout);
}

test('every default is listed with what holds where nothing is set', async () => {
  expect(await list()).toEqual([
    { name: 'organization', value: null, source: 'not set', file: null },
    { name: 'project', value: null, source: 'not set', file: null },
    { name: 'output', value: null, source: 'built in: table on a terminal, json in a pipe', file: null },
    { name: 'detect', value: true, source: 'built in', file: null },
    { name: 'ca', value: null, source: 'not set', file: null },
    { name: 'entra.clientId', value: null, source: 'not set', file: null },
    { name: 'plugins.allow', value: null, source: 'not set', file: null },
  ]);
});

test('what is set is listed with the file that holds it', async () => {
  await configure(['--defaults', 'organization=contoso', 'project=Fabrikam', 'output=json', 'detect=false']);
  expect(await list()).toEqual([
    { name: 'organization', value: contoso, source: 'settings', file },
    { name: 'project', value: 'Fabrikam', source: 'settings', file },
    { name: 'output', value: 'json', source: 'settings', file },
    { name: 'detect', value: false, source: 'settings', file },
    { name: 'ca', value: null, source: 'not set', file: null },
    { name: 'entra.clientId', value: null, source: 'not set', file: null },
    { name: 'plugins.allow', value: null, source: 'not set', file: null },
  ]);
});

test.each([
  [['--list']],
  [['-l']],
  [['--defaults']],
  [['-d']],
  [['--defaults', '--output', 'json']],
  [['--output', 'json', '-d']],
])('%j lists them', async (words) => {
  await configure(['--defaults', 'organization=contoso']);
  const { stdout, exitCode } = await configure(words);
  expect(exitCode).toBe(0);
  expect(JSON.parse(stdout)).toEqual(await list());
});

test('the list follows a change', async () => {
  const { stdout } = await configure(['--defaults', 'project=Fabrikam', '-o', 'json']);
  expect(JSON.parse(stdout)).toContainEqual({ name: 'project', value: 'Fabrikam', source: 'settings', file });
});

test('listing touches nothing', async () => {
  await list();
  await expect(world.readJson(file)).rejects.toThrow('ENOENT');
  expect(world.emulator.requests).toEqual([]);
});

test('a table shows name, value, source and file', async () => {
  await configure(['--defaults', 'organization=contoso']);
  const { stdout } = await configure(['--list', '-o', 'table']);
  const [header = '', , first = ''] = stdout.split('\n');
  expect(header.trim().split(/ {2,}/)).toEqual(['Name', 'Value', 'Source', 'File']);
  expect(first.trim().split(/ {2,}/)).toEqual(['organization', contoso, 'settings', file]);
});

describe('a variable of the environment stands above the default that it beats:', () => {
  const stored: Row[] = [];
  beforeEach(async () => {
    await configure(['--defaults', 'organization=contoso', 'project=Fabrikam', 'output=json']);
    stored.push(...(await list()));
  });
  afterEach(() => void stored.splice(0));

  test.each([
    ['ADOC_ORGANIZATION', 'fabrikam', 'organization', 'https://dev.azure.com/fabrikam'],
    ['AZDO_ORG_SERVICE_URL', 'https://dev.azure.com/fabrikam', 'organization', 'https://dev.azure.com/fabrikam'],
    ['ADOC_PROJECT', 'Tailspin', 'project', 'Tailspin'],
    ['ADOC_OUTPUT', 'json', 'output', 'json'],
  ])('%s', async (variable, text, name, value) => {
    const rows = await list({ [variable]: text });
    const override = { name, value, source: `environment variable ${variable}`, file: null };
    const at = stored.findIndex((row) => row.name === name);
    expect(rows).toEqual([...stored.slice(0, at), override, ...stored.slice(at)]);
  });

  test('an empty one beats nothing', async () => {
    expect(await list({ ADOC_ORGANIZATION: '', ADOC_PROJECT: '', ADOC_OUTPUT: '' })).toEqual(stored);
  });
});

test('ADOC_CONFIG_DIR puts the file elsewhere', async () => {
  const env = { ADOC_CONFIG_DIR: path.join(world.folder, 'elsewhere') };
  await configure(['--defaults', 'project=Fabrikam'], env);
  const elsewhere = path.join(env.ADOC_CONFIG_DIR, 'config.json');
  expect(await list(env)).toContainEqual({ name: 'project', value: 'Fabrikam', source: 'settings', file: elsewhere });
  expect(await list()).toContainEqual({ name: 'project', value: null, source: 'not set', file: null });
});
