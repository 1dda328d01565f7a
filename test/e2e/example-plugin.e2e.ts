import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { copyExample } from '../world/copy-example.js';
import { createWorld, type World } from '../world/create-world.js';
import { root } from '../world/run-adoc.js';
import { runNpm } from '../world/run-npm.js';

const example = path.join(root, 'examples/plugin-hello');
let world: World;
let plugin: string;

beforeAll(async () => {
  world = await createWorld();
  plugin = await copyExample(world);
});
afterAll(() => world.close());

test('the example builds, and passes its own tests in adoc', async () => {
  const said = await runNpm(world, ['test'], plugin);
  expect(said).toMatch(/^# fail 0$/m);
  expect(said).toMatch(/^# pass [1-9]\d*$/m);
});

test('its lockfile is the one of its package.json', async () => {
  const read = async (file: string) => JSON.parse(await readFile(path.join(example, file), 'utf8'));
  const { name, version, dependencies, devDependencies } = await read('package.json');
  const { packages } = await read('package-lock.json');
  expect(packages['']).toMatchObject({ name, version, dependencies, devDependencies });
  for (const each of Object.keys({ ...dependencies, ...devDependencies }))
    expect(packages).toHaveProperty([`node_modules/${each}`]);
});
