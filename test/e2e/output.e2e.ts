import { stripVTControlCharacters } from 'node:util';
import { createWorld, token, type World } from '../world/create-world.js';
import { errorOf } from '../world/error-of.js';
import { startAdoc } from '../world/run-adoc.js';
import { runOnTerminal } from '../world/run-on-terminal.js';

let world: World;

beforeAll(async () => {
  world = await createWorld();
  await world.login();
  await world.adoc(['devops', 'configure', '--defaults', 'project=Fabrikam']);
});
afterAll(() => world.close());

const names = ['Fabrikam-Api', 'Fabrikam-Archive', 'Fabrikam-Empty', 'Fabrikam-Web'];
const query = ['--query', 'sort_by([].{name: name}, &name)'];
const colour = '\u001b[';

async function listAs(format: string, env: Record<string, string> = {}): Promise<string> {
  const { stdout, stderr, exitCode } = await world.adoc(['repos', 'list', '--output', format, ...query], { env });
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  return stdout;
}

test.each([
  ['json', `[\n${names.map((name) => `  {\n    "name": "${name}"\n  }`).join(',\n')}\n]\n`],
  ['jsonc', `[\n${names.map((name) => `  {\n    "name": "${name}"\n  }`).join(',\n')}\n]\n`],
  ['yaml', names.map((name) => `- name: ${name}\n`).join('')],
  ['yamlc', names.map((name) => `- name: ${name}\n`).join('')],
  ['tsv', names.map((name) => `${name}\n`).join('')],
  ['none', ''],
])('--output %s', async (format, expected) => {
  expect(await listAs(format)).toBe(expected);
});

test('--output table has a heading, a rule and a line for each', async () => {
  const [heading, rule, ...rows] = (await listAs('table')).trimEnd().split('\n');
  expect(heading?.trim()).toBe('Name');
  expect(rule?.trim()).toMatch(/^-+$/);
  expect(rows.map((row) => row.trim())).toEqual(names);
});

describe('Colour', () => {
  test.each(['jsonc', 'yamlc'])('of %s is left out in a pipe, unless FORCE_COLOR asks for it', async (format) => {
    const plain = await listAs(format);
    const coloured = await listAs(format, { FORCE_COLOR: '1' });
    expect(plain).not.toContain(colour);
    expect(coloured).toContain(colour);
    expect(stripVTControlCharacters(coloured)).toBe(plain);
    expect(await listAs(format, { NO_COLOR: '1' })).toBe(plain);
    expect(await listAs(format, { FORCE_COLOR: '0' })).toBe(plain);
  });

  test.each(['json', 'yaml', 'tsv', 'table'])('is no part of %s, whatever the environment says', async (format) => {
    expect(await listAs(format, { FORCE_COLOR: '1' })).not.toContain(colour);
  });
});

describe('The format', () => {
  const words = ['repos', 'list', '--query', '[0].project.name'];
  const asking = async (more: readonly string[], env: Record<string, string> = {}) =>
    (await world.adoc([...words, ...more], { env })).stdout;

  test('is JSON in a pipe', async () => {
    expect(await asking([])).toBe('"Fabrikam"\n');
  });
  test('is a table on a terminal', async () => {
    const { screen, exitCode } = await runOnTerminal(world, ['repos', 'list']).finished;
    expect(exitCode).toBe(0);
    expect(stripVTControlCharacters(screen)).toMatch(/ID +Name +Default Branch +Project\s/);
  });
  test('is what ADOC_OUTPUT says', async () => {
    expect(await asking([], { ADOC_OUTPUT: 'tsv' })).toBe('Fabrikam\n');
  });
  test('is what the flag says before that', async () => {
    expect(await asking(['-o', 'json'], { ADOC_OUTPUT: 'tsv' })).toBe('"Fabrikam"\n');
  });
  test('is what the settings say where nothing else does', async () => {
    await world.adoc(['devops', 'configure', '--defaults', 'output=tsv']);
    expect(await asking([])).toBe('Fabrikam\n');
    expect(await asking([], { ADOC_OUTPUT: 'json' })).toBe('"Fabrikam"\n');
    await world.adoc(['devops', 'configure', '--defaults', 'output=']);
  });
});

describe('What cannot be printed is found before anything is asked', () => {
  test.each([
    ['a query that is none', '[?name='],
    ['an empty query', ''],
  ])('%s', async (_name, text) => {
    const before = world.emulator.requests.length;
    const finished = await world.adoc(['repos', 'list', '--query', text, '--output', 'json']);
    expect(finished).toMatchObject({ stdout: '', exitCode: 2 });
    expect(errorOf(finished).code).toBe('invalid-query');
    expect(world.emulator.requests).toHaveLength(before);
  });

  test('a variable with an unknown format', async () => {
    const before = world.emulator.requests.length;
    const finished = await world.adoc(['repos', 'list'], { env: { ADOC_OUTPUT: 'hologram' } });
    expect(finished).toMatchObject({ stdout: '', exitCode: 2, stderr: expect.stringContaining('ADOC_OUTPUT') });
    expect(world.emulator.requests).toHaveLength(before);
  });
});

test('--debug and --verbose leave stdout to the result', async () => {
  const { stdout, stderr, exitCode } = await world.adoc(['repos', 'list', '--debug', '--verbose', '--output', 'json'], {
    env: { ADOC_TOKEN: token },
  });
  expect(exitCode).toBe(0);
  expect(JSON.parse(stdout)).toHaveLength(4);
  expect(stderr).toContain('debug: > GET ');
  expect(stderr).toContain('debug: credential: the token in the environment variable ADOC_TOKEN');
  expect(stderr).not.toContain(token);
});

test.each(['json', 'yaml', 'tsv', 'table'])(
  'a reader that has seen enough of %s ends the command quietly',
  async (format) => {
    const words = ['repos', 'ref', 'list', '--repository', 'Fabrikam-Web', '--output', format];
    const env = { HOME: world.home, ADOC_EMULATOR: world.emulator.url };
    const { child, finished } = startAdoc(words, { env, cwd: world.folder });
    child.stdin.end();
    child.stdout.once('data', () => child.stdout.destroy());
    expect(await finished).toMatchObject({ stderr: '', exitCode: 0 });
  },
);
