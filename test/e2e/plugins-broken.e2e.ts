import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createPluginWorld, type PluginWorld } from '../world/plugin-world.js';

let plugins: PluginWorld;

beforeEach(async () => {
  plugins = await createPluginWorld();
});
afterEach(() => plugins.close());

const name = '@contoso/plugin-hello';
const warning = `Warning: The plugin ${name} does not load. See: adoc plugins doctor\n`;

/** Installs a plugin, and gives its folder. */
async function install(): Promise<string> {
  const { file } = await plugins.pack({ name });
  const { stdout } = await plugins.adoc(['plugins', 'install', file, '-o', 'json']);
  return JSON.parse(stdout).root;
}

test.each<[string, (root: string) => Promise<void>]>([
  ['whose folder is gone', (root) => rm(root, { recursive: true })],
  ['whose package.json is damaged', (root) => writeFile(path.join(root, 'package.json'), '{')],
  ['whose manifest is damaged', (root) => writeFile(path.join(root, 'oclif.manifest.json'), '{')],
  [
    'of another version than its manifest',
    (root) => writeFile(path.join(root, 'oclif.manifest.json'), '{"version": "7.0.0", "commands": {}}'),
  ],
])('a plugin %s costs one line, and no command of others', async (_name, damage) => {
  await damage(await install());
  for (const words of [['devops', 'configure', '--list', '-o', 'json'], ['--help']]) {
    const finished = await plugins.adoc(words);
    expect({ stderr: finished.stderr, exitCode: finished.exitCode }).toEqual({ stderr: warning, exitCode: 0 });
  }
  const { stdout, exitCode } = await plugins.adoc(['plugins', 'doctor', '-o', 'json']);
  expect({ exitCode, subjects: JSON.parse(stdout || '[]').map(({ subject }: { subject: string }) => subject) }).toEqual(
    {
      exitCode: 1,
      subjects: expect.arrayContaining([name]),
    },
  );
  expect((await plugins.adoc(['plugins', 'uninstall', name])).exitCode).toBe(0);
  expect((await plugins.adoc(['devops', 'configure', '--list'])).stderr).toBe('');
});

test('a damaged list costs one line, and reset starts afresh', async () => {
  await install();
  await writeFile(path.join(plugins.world.dataDirectory, 'package.json'), '{');
  const { stderr, exitCode } = await plugins.adoc(['devops', 'configure', '--list']);
  expect({ stderr, exitCode }).toEqual({
    stderr: 'Warning: The list of plugins cannot be read. See: adoc plugins doctor\n',
    exitCode: 0,
  });
  expect((await plugins.adoc(['plugins', 'reset'])).exitCode).toBe(2);
  expect((await plugins.adoc(['plugins', 'reset', '--yes'])).exitCode).toBe(0);
  expect(await plugins.installed()).toEqual([]);
});

test('a hook that ends every command does not end those that manage plugins', async () => {
  const { file } = await plugins.pack({
    name,
    hooks: { init: `if (process.env.BROKEN) this.error('no way', { exit: 7 })` },
  });
  await plugins.adoc(['plugins', 'install', file]);
  const env = { BROKEN: 'yes' };
  expect((await plugins.adoc(['devops', 'configure', '--list'], { env })).exitCode).toBe(7);
  const { stdout } = await plugins.adoc(['plugins', 'doctor', '-o', 'json'], { env });
  expect(JSON.parse(stdout)).toContainEqual(
    expect.objectContaining({ subject: name, state: 'error', finding: 'hook init (./hooks/init.js): no way' }),
  );
  expect((await plugins.adoc(['plugins', 'uninstall', name], { env })).exitCode).toBe(0);
});

test('the doctor names a hook that is slow', async () => {
  const { file } = await plugins.pack({ name, hooks: { init: 'await new Promise((done) => setTimeout(done, 400));' } });
  await plugins.adoc(['plugins', 'install', file]);
  const { stdout, exitCode } = await plugins.adoc(['plugins', 'doctor', '-o', 'json']);
  expect(exitCode).toBe(0);
  const [slow] = JSON.parse(stdout).filter(({ state }: { state: string }) => state === 'slow');
  expect(slow).toMatchObject({
    subject: name,
    finding: expect.stringContaining('The hook init'),
    next: `adoc plugins uninstall ${name}`,
  });
  expect(slow.milliseconds).toBeGreaterThanOrEqual(400);
});
