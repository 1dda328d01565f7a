import { copyFile, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createWorld, type World } from '../world/create-world.js';
import { errorOf } from '../world/error-of.js';
import { root } from '../world/run-adoc.js';

let world: World;

beforeAll(async () => {
  world = await createWorld();
  await world.login();
  await world.adoc(['devops', 'configure', '--defaults', 'project=Fabrikam']);
});
afterAll(() => world.close());

interface HostPackage {
  oclif: { hooks: Record<string, string> };
}

/** The built program in another folder, with its package.json changed. */
async function copyProgram(name: string, change: (manifest: HostPackage) => void): Promise<string> {
  const folder = path.join(world.folder, name);
  await mkdir(path.join(folder, 'bin'), { recursive: true });
  for (const part of ['dist', 'node_modules', 'sdk', 'plugins'])
    await symlink(path.join(root, part), path.join(folder, part));
  for (const file of ['bin/run.js', 'oclif.manifest.json'])
    await copyFile(path.join(root, file), path.join(folder, file));
  const manifest = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as HostPackage;
  change(manifest);
  await writeFile(path.join(folder, 'package.json'), JSON.stringify(manifest));
  return path.join(folder, 'bin/run.js');
}

const list = ['repos', 'list', '--output', 'json'];

test('a copy of the program lists repositories without any flag', async () => {
  const bin = await copyProgram('whole', () => undefined);
  const finished = await world.adoc(list, { bin });
  expect(finished).toMatchObject({ stderr: '', exitCode: 0 });
  expect(JSON.parse(finished.stdout)).toHaveLength(4);
});

test('without the init hook it cannot: the hook is what hands the host to commands', async () => {
  const bin = await copyProgram('without-init', ({ oclif }) => {
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
