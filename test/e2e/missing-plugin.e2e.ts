import { copyWithout } from '../world/copy-program.js';
import { createWorld, type World } from '../world/create-world.js';
import { errorOf } from '../world/error-of.js';

let world: World;
let bin: string;

beforeAll(async () => {
  world = await createWorld();
  bin = await copyWithout(world, '@adoc/plugin-repos');
});
afterAll(() => world.close());

describe('In a pipe, a command of a known plugin that is not installed', () => {
  test('exits with 127 and says the line to type', async () => {
    const finished = await world.adoc(['repos', 'list', '--project', 'Fabrikam', '-o', 'json'], { bin });
    expect(finished).toMatchObject({ stdout: '', exitCode: 127 });
    expect(errorOf(finished)).toMatchObject({
      message: '"repos list" comes with the plugin @adoc/plugin-repos, which is not installed.',
      suggestions: ['adoc plugins install repos'],
    });
  });

  test('is said the same way by help', async () => {
    const finished = await world.adoc(['help', 'repos', 'list'], { bin, env: { ADOC_OUTPUT: 'json' } });
    expect(finished).toMatchObject({ stdout: '', exitCode: 127 });
    expect(errorOf(finished).suggestions).toEqual(['adoc plugins install repos']);
  });

  test('is listed as one that can be installed', async () => {
    const { stdout } = await world.adoc(['plugins', 'list-available', '--query', '[?!installed].name'], { bin });
    expect(JSON.parse(stdout)).toEqual(['repos']);
  });
});
