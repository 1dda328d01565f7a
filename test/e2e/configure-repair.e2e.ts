import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createWorld, type World } from '../world/create-world.js';
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

describe('a value that was written by hand and cannot be', () => {
  const defaults = { organization: contoso, output: 'fancy', detect: 'perhaps' };
  beforeEach(async () => {
    await mkdir(world.configDirectory, { recursive: true });
    await writeFile(file, JSON.stringify({ version: 1, defaults }));
  });

  test('is listed as what it is', async () => {
    const { stdout, exitCode } = await configure('--list');
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toContainEqual({
      name: 'output',
      value: 'fancy',
      source: expect.stringContaining('cannot be'),
      file,
    });
  });

  test('does not keep another one from being set', async () => {
    expect(await configure('--defaults', 'output=json')).toMatchObject({ stderr: '', exitCode: 0 });
    expect(await readDefaults()).toEqual({ organization: contoso, output: 'json', detect: 'perhaps' });
  });

  test('is named by commands that need it, with the file and what corrects it', async () => {
    const { stderr, exitCode } = await world.adoc(['repos', 'list', '--project', 'Fabrikam']);
    expect(exitCode).toBe(1);
    expect(stderr).toContain(`${file} sets output to "fancy", which it cannot be.`);
    expect(stderr).toContain('adoc devops configure --defaults output=VALUE');
  });

  test('is corrected by configure', async () => {
    await configure('--defaults', 'output=json', 'detect=');
    expect(await readDefaults()).toEqual({ organization: contoso, output: 'json' });
    expect(await configure('--list')).toMatchObject({ stderr: '', exitCode: 0 });
  });

  test('is corrected at the questions too', async () => {
    const terminal = ask();
    await answer(
      terminal,
      [`Default organization [${contoso}]: `, ''],
      ['Default project []: ', ''],
      ['"fancy" cannot be the default output.', ''],
      ['Default output [fancy]: ', 'tsv'],
      ['Default detect [perhaps]: ', '-'],
      ['Default ca []: ', ''],
    );
    expect(await terminal.finished).toMatchObject({ exitCode: 0 });
    expect(await readDefaults()).toEqual({ organization: contoso, output: 'tsv' });
  });
});
