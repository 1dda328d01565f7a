import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { copyProgram } from '../world/copy-program.js';
import { createWorld, type World } from '../world/create-world.js';
import { errorOf } from '../world/error-of.js';

let world: World;

beforeAll(async () => {
  world = await createWorld();
  await world.login();
  await world.adoc(['devops', 'configure', '--defaults', 'project=Fabrikam']);
});
afterAll(() => world.close());

const list = ['repos', 'list', '--output', 'json'];

test('a copy of the program lists repositories without any flag', async () => {
  const bin = await copyProgram(world, 'whole', () => undefined);
  const finished = await world.adoc(list, { bin });
  expect(finished).toMatchObject({ stderr: '', exitCode: 0 });
  expect(JSON.parse(finished.stdout)).toHaveLength(4);
});

test('without the init hook it cannot: the hook is what hands the host to commands', async () => {
  const bin = await copyProgram(world, 'without-init', ({ oclif }) => {
    expect(oclif.hooks.init).toBeDefined();
    delete oclif.hooks.init;
  });
  const before = world.emulator.requests.length;
  const { stdout, stderr, exitCode } = await world.adoc(list, { bin });
  expect(stdout).toBe('');
  expect(exitCode).not.toBe(0);
  expect(stderr).toContain('This command runs only inside adoc');
  expect(world.emulator.requests).toHaveLength(before);
});

test('an organization in the settings that is none meets the command that asks for it, and no other', async () => {
  const file = path.join(world.folder, 'config/config.json');
  await mkdir(path.dirname(file));
  await writeFile(file, '{"version":1,"defaults":{"organization":"ftp://x"}}');
  const env = { ADOC_CONFIG_DIR: path.dirname(file) };
  const finished = await world.adoc(list, { env });
  expect(finished).toMatchObject({ stdout: '', exitCode: 1 });
  expect(errorOf(finished)).toMatchObject({ code: 'invalid-setting', message: expect.stringContaining(file) });
  expect(await world.adoc(['repos', 'list', '--help'], { env })).toMatchObject({ stderr: '', exitCode: 0 });
});
