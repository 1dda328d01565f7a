import { execFile } from 'node:child_process';
import { access, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { errorOf } from '../world/error-of.js';
import { createPluginWorld, type PluginWorld } from '../world/plugin-world.js';
import { record } from '../world/record.js';

const run = promisify(execFile);

let plugins: PluginWorld;

beforeEach(async () => {
  plugins = await createPluginWorld();
});
afterEach(() => plugins.close());

const name = '@contoso/plugin-hello';

test('a plugin of the registry is installed by its full name, and its commands run', async () => {
  const { adoc } = plugins;
  const signatures = [{ keyid: 'SHA256:abc', sig: 'MEUC' }];
  const attestations = { url: 'https://registry.example/-/npm/v1/attestations/hello' };
  await plugins.publish({ name, hooks: { init: '' } }, { signatures, attestations });
  const { stdout, stderr, exitCode } = await adoc(['plugins', 'install', name, '--output', 'json']);
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  expect(JSON.parse(stdout)).toMatchObject({
    name,
    version: '1.0.0',
    source: {
      kind: 'registry',
      spec: 'latest',
      resolved: expect.stringContaining(plugins.registry.url),
      registry: null,
    },
    integrity: expect.stringMatching(/^sha512-/),
    signatures: ['SHA256:abc'],
    provenance: attestations.url,
    scriptsRan: false,
    hooks: ['init'],
    commands: ['hello:world'],
    sdk: 'host',
    previous: null,
  });
  expect(await adoc(['hello', 'world', '-o', 'json'])).toMatchObject({
    stdout: '{\n  "version": "1.0.0"\n}\n',
    stderr: '',
    exitCode: 0,
  });
  const { stdout: shown } = await adoc(['plugins', 'inspect', name, '-o', 'table']);
  expect(shown).toContain('init (with every command of adoc)');
});

test('it has the copies of SDK and oclif that the host has, and no other is loaded', async () => {
  await plugins.publish({ name });
  await plugins.adoc(['plugins', 'install', name]);
  const { modules, exitCode } = await record(plugins.world, ['hello', 'world']);
  expect(exitCode).toBe(0);
  const oclifs = modules.filter((file) => /@oclif[/\\]core[/\\]|sdk[/\\]dist[/\\](index|oclif)\.js$/.test(file));
  const folders = new Set(oclifs.map((file) => file.replace(/(sdk|core)[/\\].*/, '$1')));
  expect({
    folders: folders.size,
    isShared: [...folders].every((folder) => !folder.includes(plugins.world.home)),
  }).toEqual({
    folders: 1,
    isShared: true,
  });
});

test('an install script does not run, unless it is asked for', async () => {
  const proof = path.join(plugins.world.folder, 'proof');
  const scripts = { postinstall: `node -e "fs.writeFileSync('${proof}', '')"` };
  await plugins.publish({ name, content: { scripts } });
  await plugins.adoc(['plugins', 'install', name]);
  await expect(access(proof)).rejects.toThrow();
  await plugins.adoc(['plugins', 'uninstall', name]);
  const { stderr, stdout } = await plugins.adoc(['plugins', 'install', name, '--allow-scripts', '-o', 'json']);
  expect({ stderr, scriptsRan: JSON.parse(stdout).scriptsRan }).toEqual({
    stderr: expect.stringContaining('Warning: Install scripts'),
    scriptsRan: true,
  });
  await access(proof);
});

test('a short name that only the registry knows is refused, and the registry is not asked', async () => {
  await plugins.publish({ name: 'hello' });
  const finished = await plugins.adoc(['plugins', 'install', 'hello', '-o', 'json']);
  expect(finished.exitCode).toBe(3);
  expect(errorOf(finished)).toMatchObject({
    code: 'unknown-short-name',
    suggestions: ['adoc plugins list-available', expect.any(String), expect.any(String)],
  });
  expect(plugins.registry.requests).toEqual([]);
});

test('a scoped name never falls through to a package without the scope', async () => {
  await plugins.publish({ name: 'plugin-hello' });
  const finished = await plugins.adoc(['plugins', 'install', name, '-o', 'json']);
  expect(errorOf(finished)).toMatchObject({
    code: 'npm-failed',
    exitCode: 3,
    message: 'The registry has no such package.',
  });
  expect(new Set(plugins.registry.requests)).toEqual(new Set([`/${name}`]));
});

test('a tarball and a folder are installed as well, with no registry at all', async () => {
  const { file, folder } = await plugins.pack({ name });
  for (const what of [file, folder]) {
    const finished = await plugins.adoc(['plugins', 'install', what, '--offline', '-o', 'json']);
    expect({ stderr: finished.stderr, exitCode: finished.exitCode }).toEqual({ stderr: '', exitCode: 0 });
    expect(JSON.parse(finished.stdout)).toMatchObject({
      name,
      source: { spec: what },
      integrity: expect.stringMatching(/^sha512-/),
    });
    expect((await plugins.adoc(['hello', 'world'])).exitCode).toBe(0);
  }
  expect(plugins.registry.requests).toEqual([]);
});

test('a git repository is installed from a branch or tag, if it holds what the build makes', async () => {
  const { folder } = await plugins.pack({ name });
  const git = (...words: string[]) =>
    run('git', ['-C', folder, '-c', 'user.name=A', '-c', 'user.email=a@b.c', ...words]);
  await git('init', '--quiet', '--initial-branch=main');
  await git('add', '.');
  await git('commit', '--quiet', '--message=sources');
  const url = `git+file://${folder}`;
  const refused = await plugins.adoc(['plugins', 'install', url, '-o', 'json']);
  expect(errorOf(refused)).toMatchObject({ code: 'not-built', suggestions: [expect.stringContaining('npm pack')] });

  const manifest = {
    version: '1.0.0',
    commands: { 'hello:world': { id: 'hello:world', aliases: [], args: {}, flags: {} } },
  };
  await writeFile(path.join(folder, 'oclif.manifest.json'), JSON.stringify(manifest));
  await git('add', '.');
  await git('commit', '--quiet', '--message=built');
  await git('tag', 'v1.0.0');
  const { stdout: commit } = await git('rev-parse', 'HEAD');
  const { stdout, stderr } = await plugins.adoc(['plugins', 'install', `${url}#v1.0.0`, '-o', 'json']);
  expect({ stderr, source: JSON.parse(stdout || '{}').source }).toEqual({
    stderr: '',
    source: { kind: 'git', spec: `file://${folder}#v1.0.0`, resolved: commit.trim(), registry: null },
  });
  expect((await plugins.adoc(['hello', 'world'])).exitCode).toBe(0);
});

test('what was tampered with on the way is refused', async () => {
  await plugins.publish({ name });
  plugins.registry.tamper();
  const finished = await plugins.adoc(['plugins', 'install', name, '-o', 'json']);
  expect(errorOf(finished)).toMatchObject({ exitCode: 1, message: 'What was fetched is not what its integrity says.' });
  expect(await plugins.installed()).toEqual([]);
});

test('without npm the error says so', async () => {
  const finished = await plugins.adoc(['plugins', 'install', name, '-o', 'json'], { env: { PATH: '/nowhere' } });
  expect(errorOf(finished)).toMatchObject({ code: 'npm-missing', exitCode: 1 });
});

test('tokens of the environment do not reach npm, plugins that are tried, or the record', async () => {
  const body = `require('fs').writeFileSync(process.env.SEEN, JSON.stringify(process.env))`;
  const seen = path.join(plugins.world.folder, 'seen.json');
  await plugins.publish({
    name,
    files: { 'commands/hello/spy.js': `${body}; module.exports = class { static run() {} };` },
  });
  await plugins.adoc(['plugins', 'install', name], { env: { ADOC_TOKEN: 'token-that-nobody-may-see', SEEN: seen } });
  expect(await readFile(seen, 'utf8')).not.toContain('token-that-nobody-may-see');
});

test('a plugin that commands of adoc or of another plugin belong to is refused, unless it is forced', async () => {
  const { file } = await plugins.pack({ name, commands: { 'devops:status': '{}', 'hello:world': '{}' } });
  const finished = await plugins.adoc(['plugins', 'install', file, '-o', 'json']);
  expect(errorOf(finished)).toMatchObject({ code: 'command-conflict', reason: 'devops status (@adoc/cli)' });
  expect(await plugins.installed()).toEqual([]);
  await plugins.adoc(['plugins', 'install', file, '--force']);
  // adoc's own stays in charge all the same.
  expect((await plugins.adoc(['devops', 'status', '--help'])).stdout).toContain('Show who is signed in where');
  const other = await plugins.pack({ name: '@contoso/plugin-other' });
  expect(errorOf(await plugins.adoc(['plugins', 'install', other.file, '-o', 'json'])).reason).toBe(
    `hello world (${name})`,
  );
});

test('nothing is left beside when an install is refused', async () => {
  await plugins.publish({ name, content: { oclif: undefined } });
  const finished = await plugins.adoc(['plugins', 'install', name, '-o', 'json']);
  expect(errorOf(finished)).toMatchObject({ code: 'not-a-plugin' });
  const left = await readdir(path.join(plugins.world.dataDirectory, 'plugins')).catch(() => []);
  expect(left.filter((entry) => entry !== 'node_modules')).toEqual([]);
});
