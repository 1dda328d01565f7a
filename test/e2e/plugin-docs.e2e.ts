import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { copyExample } from '../world/copy-example.js';
import { createWorld, type World } from '../world/create-world.js';
import { root } from '../world/run-adoc.js';
import { runNpm } from '../world/run-npm.js';

const page = await readFile(path.join(root, 'docs/plugins.md'), 'utf8');
const blocks = [...page.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language = '', text = '']) => ({
  language,
  text,
}));
const lines = blocks.filter(({ language }) => language === 'sh').flatMap(({ text }) => text.trim().split('\n'));

describe('What docs/plugins.md shows', () => {
  const example = path.join(root, 'examples/plugin-hello');
  const files = globSync(['src/**/*.ts', 'test/*.mjs', 'package.json'], { cwd: example, absolute: true });

  test('is a part of the example, word for word', async () => {
    const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
    const parts = blocks
      .filter(({ language }) => ['ts', 'js', 'json'].includes(language))
      // Between the paragraphs of a block something of the file may be left out.
      .flatMap(({ language, text }) => (language === 'js' ? text.split('\n\n') : text));
    expect(parts.length).toBeGreaterThan(5);
    expect(parts.filter((part) => !texts.some((text) => text.includes(part.trim())))).toEqual([]);
  });

  test('names every command of the example', () => {
    const commands = files.filter((file) => file.includes('/commands/')).map((file) => path.basename(file, '.ts'));
    for (const command of commands) expect(lines).toContainEqual(expect.stringContaining(`adoc hello ${command}`));
  });
});

describe('The example, linked as docs/plugins.md says,', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
    const plugin = await copyExample(world);
    await runNpm(world, ['run', 'build'], plugin);
    expect(await world.adoc(['plugins', 'link', '.'], { cwd: plugin })).toMatchObject({ exitCode: 0 });
    await world.login();
  });
  afterAll(() => world.close());

  test.each(lines.filter((line) => line.startsWith('adoc hello ')))('runs the line %s', async (line) => {
    const finished = await world.adoc(line.split(' ').slice(1));
    expect(finished).toMatchObject({ stdout: expect.stringMatching(/\S/), stderr: '', exitCode: 0 });
  });
});
