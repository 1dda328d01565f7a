import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { watch } from 'node:fs';
import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { errorOf } from '../world/error-of.js';
import { createPluginWorld, type PluginWorld } from '../world/plugin-world.js';
import { startAdoc } from '../world/run-adoc.js';

const run = promisify(execFile);

let plugins: PluginWorld;

beforeEach(async () => {
  plugins = await createPluginWorld();
});
afterEach(() => plugins.close());

const name = '@contoso/plugin-hello';

/** Starts adoc in the world of the plugins, for tests that end it early. */
function start(words: string[], env: Record<string, string> = {}) {
  const { world, npm } = plugins;
  return startAdoc(words, { cwd: world.folder, env: { HOME: world.home, ...npm, ...env } });
}

/** What the list says; undefined for a plugin that is not there. */
async function listedVersion(): Promise<string | undefined> {
  const text = await readFile(path.join(plugins.world.dataDirectory, 'package.json'), 'utf8');
  const entries: { name: string; adoc: { version: string } }[] = JSON.parse(text).oclif.plugins;
  return entries.find((entry) => entry.name === name)?.adoc.version;
}

/** The list and the command say the same version; nothing in the list is missing on the disk. */
async function consistentVersion(): Promise<string> {
  const version = await listedVersion();
  const { stdout, stderr } = await plugins.adoc(['hello', 'world', '-o', 'json']);
  expect({ stderr, ...JSON.parse(stdout) }).toEqual({ stderr: '', version });
  return version ?? '';
}

/** Kills a program at the nth change in the folders of the swap. False when it came to its end before. */
async function killAtChange(words: string[], nth: number): Promise<boolean> {
  const data = plugins.world.dataDirectory;
  const { child, finished } = start(words);
  let changes = 0;
  const count = (_event: string, file: string | null) => {
    // Until then npm is at work, in a folder that nobody else looks at.
    if (file?.startsWith('.staging-') && changes === 0) return;
    changes += 1;
    if (changes === nth) child.kill('SIGKILL');
  };
  const watchers = [data, path.join(data, 'plugins')].map((folder) => watch(folder, count));
  const { exitCode } = await finished;
  for (const watcher of watchers) watcher.close();
  // The lock of a dead process is taken over after some seconds, which need not be waited for here.
  await rm(path.join(data, 'package.json.lock'), { recursive: true, force: true });
  return exitCode === 137;
}

test('a kill at any moment of the swap leaves the one version or the other, and both work', async () => {
  const [old, fresh] = await Promise.all([plugins.pack({ name }), plugins.pack({ name, version: '2.0.0' })]);
  await plugins.adoc(['plugins', 'install', old.file, '--offline']);
  for (let nth = 1; ; nth += 1) {
    const wasKilled = await killAtChange(['plugins', 'install', fresh.file, '--offline'], nth);
    const version = await consistentVersion();
    expect(['1.0.0', '2.0.0']).toContain(version);
    if (!wasKilled) break;
    if (version === '2.0.0') await plugins.adoc(['plugins', 'install', old.file, '--offline']);
  }
  // What the killed ones left is gone.
  const left = await readdir(path.join(plugins.world.dataDirectory, 'plugins'));
  expect(left.filter((entry) => entry.startsWith('contoso-'))).toHaveLength(2);
});

test('a kill at any moment of an uninstall leaves the plugin or no plugin', async () => {
  const { file } = await plugins.pack({ name });
  const isInstalled = async () => (await listedVersion().catch(() => undefined)) !== undefined;
  for (let nth = 1; ; nth += 1) {
    if (!(await isInstalled())) await plugins.adoc(['plugins', 'install', file, '--offline']);
    const wasKilled = await killAtChange(['plugins', 'uninstall', name], nth);
    if (await isInstalled()) expect(await consistentVersion()).toBe('1.0.0');
    else expect((await plugins.adoc(['devops', 'configure', '--list'])).stderr).toBe('');
    if (!wasKilled) break;
  }
});

test.each(['SIGKILL', 'SIGINT'] as const)(
  'what is ended by %s while npm fetches leaves the version that works',
  async (signal) => {
    const { file } = await plugins.pack({ name });
    await plugins.adoc(['plugins', 'install', file, '--offline']);
    const bin = path.join(plugins.world.folder, 'bin');
    const started = path.join(bin, 'started');
    await mkdir(bin);
    await writeFile(
      path.join(bin, 'npm'),
      `#!/bin/sh\necho $$ > '${started}.new' && mv '${started}.new' '${started}'\nexec sleep 60\n`,
    );
    await chmod(path.join(bin, 'npm'), 0o755);
    const appeared = new Promise<void>((resolve) => {
      const watcher = watch(bin, (_event, changed) => {
        if (changed !== 'started') return;
        watcher.close();
        resolve();
      });
    });
    const { child, finished } = start(['plugins', 'install', name], {
      PATH: `${bin}${path.delimiter}${process.env.PATH}`,
    });
    await appeared;
    child.kill(signal);
    expect((await finished).exitCode).toBe(signal === 'SIGKILL' ? 137 : 130);
    // Nobody but the test is left to end npm where adoc could not.
    if (signal === 'SIGKILL') process.kill(Number(await readFile(started, 'utf8')), 'SIGKILL');
    else {
      const left = await readdir(path.join(plugins.world.dataDirectory, 'plugins'));
      expect(left.filter((entry) => entry.startsWith('.staging-'))).toEqual([]);
    }
    expect(await consistentVersion()).toBe('1.0.0');
  },
);

test('two installs at once both succeed, of different plugins and of the same', async () => {
  const others = await Promise.all(
    ['a', 'b', 'c'].map((letter) =>
      plugins.pack({ name: `@contoso/plugin-${letter}`, commands: { [`${letter}:world`]: '{}' } }),
    ),
  );
  const same = await Promise.all(['1.0.0', '2.0.0'].map((version) => plugins.pack({ name, version })));
  const finished = await Promise.all(
    [...others, ...same].map(({ file }) => plugins.adoc(['plugins', 'install', file, '--offline', '-o', 'none'])),
  );
  expect(finished.map(({ stderr, exitCode }) => ({ stderr, exitCode }))).toEqual(
    finished.map(() => ({ stderr: '', exitCode: 0 })),
  );
  expect((await plugins.installed()).map((plugin) => plugin.name)).toEqual([
    '@contoso/plugin-a',
    '@contoso/plugin-b',
    '@contoso/plugin-c',
    name,
  ]);
  expect(['1.0.0', '2.0.0']).toContain(await consistentVersion());
});

test('a full disk is said, and leaves the version that works', async () => {
  const [old, fresh] = await Promise.all([
    plugins.pack({ name }),
    plugins.pack({ name, version: '2.0.0', files: { 'data.txt': randomBytes(3_000_000).toString('base64') } }),
  ]);
  await mkdir(plugins.world.dataDirectory, { recursive: true });
  const mounted = await run('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', plugins.world.dataDirectory]).then(
    () => true,
    () => false,
  );
  try {
    await plugins.adoc(['plugins', 'install', old.file, '--offline']);
    const words = ['plugins', 'install', fresh.file, '--offline', '-o', 'json'];
    // Without the right to mount a small disk, files can at least not become large.
    const failed = mounted ? await plugins.adoc(words) : await withSmallFiles(words);
    expect(failed.exitCode).toBe(1);
    expect(errorOf(failed).message).toMatch(/no space left|Cannot write/);
    expect(await consistentVersion()).toBe('1.0.0');
    const left = await readdir(path.join(plugins.world.dataDirectory, 'plugins'));
    expect(left.filter((entry) => entry.startsWith('.staging-'))).toEqual([]);
  } finally {
    if (mounted) await run('umount', [plugins.world.dataDirectory]);
  }
});

async function withSmallFiles(words: string[]) {
  const { world, npm } = plugins;
  const bin = path.join(import.meta.dirname, '../../bin/run.js');
  const script = `ulimit -f 2000; exec '${process.execPath}' '${bin}' "$@"`;
  const env = { PATH: process.env.PATH, HOME: world.home, ...npm };
  return run('/bin/sh', ['-c', script, 'sh', ...words], { env, cwd: world.folder }).then(
    ({ stdout, stderr }) => ({ stdout, stderr, exitCode: 0 }),
    ({ stdout, stderr, code }) => ({ stdout, stderr, exitCode: Number(code) }),
  );
}
