import path from 'node:path';
import { createWorld, type World } from '../world/create-world.js';
import { readFiles } from '../world/read-tree.js';
import { keys, runOnTerminal, type Terminal } from '../world/run-on-terminal.js';

const contoso = 'https://dev.azure.com/contoso';

let world: World;
let file: string;

beforeEach(async () => {
  world = await createWorld();
  file = path.join(world.configDirectory, 'config.json');
});
afterEach(() => world.close());

const configure = (...words: string[]) => world.adoc(['devops', 'configure', ...words]);
const ask = (...words: string[]) => runOnTerminal(world, ['devops', 'configure', ...words]);
const readDefaults = async () => ((await world.readJson(file)) as { defaults: object }).defaults;

/** Answers one question after the other; each is waited for. */
async function answer(terminal: Terminal, ...dialogue: [question: string, answer: string][]): Promise<void> {
  for (const [question, text] of dialogue) {
    await terminal.waitFor(question);
    terminal.type(text + keys.enter);
  }
}

test('on a terminal configure asks for each default in turn, and shows the outcome', async () => {
  const terminal = ask();
  await answer(
    terminal,
    ['Default organization []: ', 'contoso'],
    ['Default project []: ', 'Größe 50% & Co'],
    ['Default output []: ', 'table'],
    ['Default detect []: ', 'false'],
    ['Default ca []: ', ''],
  );
  const { screen, exitCode } = await terminal.finished;
  expect({ screen, exitCode }).toMatchObject({ exitCode: 0 });
  expect(screen).toContain('Enter keeps what is in brackets, - clears it, Ctrl-C leaves everything as it was.');
  expect(screen).toMatch(/^organization +https:\/\/dev\.azure\.com\/contoso +settings/m);
  const defaults = { organization: contoso, project: 'Größe 50% & Co', output: 'table', detect: false };
  expect(await readDefaults()).toEqual(defaults);
});

test('Enter keeps a default and a dash clears it', async () => {
  await configure('--defaults', 'organization=contoso', 'project=Fabrikam', 'output=json', 'detect=false');
  const terminal = ask();
  await answer(
    terminal,
    [`Default organization [${contoso}]: `, ''],
    ['Default project [Fabrikam]: ', '-'],
    ['Default output [json]: ', '-'],
    ['Default detect [false]: ', ''],
    ['Default ca []: ', ''],
  );
  expect(await terminal.finished).toMatchObject({ exitCode: 0 });
  expect(await readDefaults()).toEqual({ organization: contoso, detect: false });
});

test('a value that cannot be is explained and asked for again', async () => {
  const terminal = ask();
  await answer(
    terminal,
    ['Default organization []: ', 'https://github.com/contoso'],
    ['is not an organization of Azure DevOps', ''],
    ['Default project []: ', 'a/b'],
    ['Default project []: ', 'Fabrikam'],
    ['Default output []: ', 'xml'],
    ['one of table, json, jsonc, yaml, yamlc, tsv, none', 'JSON'],
    ['Default detect []: ', ''],
    ['Default ca []: ', ''],
  );
  expect(await terminal.finished).toMatchObject({ exitCode: 0 });
  expect(await readDefaults()).toEqual({ project: 'Fabrikam', output: 'json' });
});

test('answers that are typed ahead are not lost', async () => {
  const terminal = ask();
  await terminal.waitFor('Default organization []: ');
  terminal.type(['contoso', 'Fabrikam', '', '', ''].map((text) => text + keys.enter).join(''));
  expect(await terminal.finished).toMatchObject({ exitCode: 0 });
  expect(await readDefaults()).toEqual({ organization: contoso, project: 'Fabrikam' });
});

test('a project that goes with its organization is mentioned', async () => {
  await configure('--defaults', 'organization=contoso', 'project=Fabrikam');
  const terminal = ask();
  const rest = ['project [Fabrikam]', 'output []', 'detect []', 'ca []'];
  await answer(terminal, ['Default organization', 'fabrikam'], ...rest.map((name): [string, string] => [name, '']));
  const { screen } = await terminal.finished;
  expect(screen).toContain('The default project Fabrikam belonged to the former default organization');
  expect(await readDefaults()).toEqual({ organization: 'https://dev.azure.com/fabrikam' });
});

test.each([
  ['Ctrl-C', keys.ctrlC],
  ['Ctrl-C in the middle of an answer', `Fabri${keys.ctrlC}`],
  ['Ctrl-D', keys.ctrlD],
])('%s leaves everything as it was', async (_name, typed) => {
  await configure('--defaults', 'organization=contoso');
  const before = await readFiles(world.home);
  const terminal = ask();
  await answer(terminal, ['Default organization', 'fabrikam']);
  await terminal.waitFor('Default project');
  terminal.type(typed);
  const { screen, exitCode } = await terminal.finished;
  expect({ screen, exitCode }).toMatchObject({ exitCode: 130 });
  expect(screen).not.toContain('    at ');
  expect(await readFiles(world.home)).toEqual(before);
});

test('--no-input does not ask', async () => {
  const { screen, exitCode } = await ask('--no-input').finished;
  expect(exitCode).toBe(2);
  expect(screen).toContain('Nothing to configure is given.');
});

test('--list does not ask', async () => {
  const { screen, exitCode } = await ask('--list').finished;
  expect(exitCode).toBe(0);
  expect(screen).not.toContain('Default ');
});
