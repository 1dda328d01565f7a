import { once } from 'node:events';
import { createWorld, token, type World } from '../../world/create-world.js';
import { startAdoc } from '../../world/run-adoc.js';
import { count } from '../count.js';

// More than a pipe holds: the program is still writing when its reader goes.
const repositories = Array.from({ length: 3_000 }, (_, index) => ({ name: `repository-number-${index}` }));
const seed = { organizations: [{ name: 'contoso', projects: [{ name: 'Fabrikam', repositories }] }] };
const list = ['repos', 'list', '--organization', 'contoso', '--project', 'Fabrikam'];

let world: World;
beforeAll(async () => {
  world = await createWorld({ seed });
});
afterAll(() => world.close());

test.each(['json', 'jsonc', 'yaml', 'table', 'tsv'])(
  'a reader of %s that goes after the first line, as head -1 does, ends the program quietly',
  async (format) => {
    const env = { HOME: world.home, ADOC_EMULATOR: world.emulator.url, ADOC_TOKEN: token };
    const { child, finished } = startAdoc([...list, '--output', format], { env });
    child.stdin.end();
    await once(child.stdout, 'data');
    child.stdout.destroy();
    expect(await finished).toMatchObject({ stderr: '', exitCode: 0 });
    count('faults injected');
  },
);

test('a reader that was never there is no fault either', async () => {
  const env = { HOME: world.home, ADOC_EMULATOR: world.emulator.url, ADOC_TOKEN: token };
  const { child, finished } = startAdoc([...list, '--output', 'json'], { env });
  child.stdin.end();
  child.stdout.destroy();
  expect(await finished).toMatchObject({ stderr: '', exitCode: 0 });
  count('faults injected');
});
