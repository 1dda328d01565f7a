import { execFile } from 'node:child_process';
import { copyFile, mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { World } from './create-world.js';
import { type NpmRegistry, startNpmRegistry } from './npm-registry.js';
import { type PackedPlugin, packPlugin } from './pack-plugin.js';
import { root } from './run-adoc.js';

const started: NpmRegistry[] = [];

afterAll(async () => {
  await Promise.all(started.splice(0).map((registry) => registry.close()));
});

const name = '@contoso/plugin-hello';

/** What the examples of `plugins` and `extension` name: two versions in a registry, a tarball, a repository, a folder that is linked. */
export async function preparePluginExamples(world: World, id: string): Promise<Record<string, string>> {
  const registry = await startNpmRegistry();
  started.push(registry);
  await mkdir(world.home, { recursive: true });
  const settings = `registry=${registry.url}\ncache=${path.join(world.folder, 'npm')}\nupdate-notifier=false\n`;
  await writeFile(path.join(world.home, '.npmrc'), settings);
  const [old, fresh] = [
    await packPlugin(world.folder, { name }),
    await packPlugin(world.folder, { name, version: '1.1.0' }),
  ];
  for (const packed of [old, fresh]) await registry.publish(packed);
  const linked = await packPlugin(world.folder, { name: '@contoso/plugin-linked', commands: { 'linked:world': '{}' } });
  await shareSdk(linked.folder);
  if (!/:(install|add|link)$/.test(id)) {
    await succeed(world, ['plugins', 'install', `${name}@1.0.0`]);
    await succeed(world, ['plugins', 'install', name]);
  }
  if (id === 'plugins:unlink') await succeed(world, ['plugins', 'link', linked.folder]);
  return {
    'https://npm.contoso.example': registry.url,
    'git+https://dev.azure.com/contoso/Fabrikam/_git/plugin-hello': `git+file://${await makeRepository(old)}`,
    './plugin-hello.tgz': old.file,
    './plugin-hello': linked.folder,
    ...(id === 'plugins:import' ? await prepareImport(world, fresh) : {}),
  };
}

async function prepareImport(world: World, packed: PackedPlugin): Promise<Record<string, string>> {
  const [file, tarballs] = [path.join(world.folder, 'exported.json'), path.join(world.folder, 'packages')];
  await writeFile(file, await succeed(world, ['plugins', 'export']));
  await mkdir(tarballs);
  await copyFile(packed.file, path.join(tarballs, path.basename(packed.file)));
  await succeed(world, ['plugins', 'reset', '--yes']);
  return { 'plugins.json': file, './tarballs': tarballs };
}

/** A repository that holds the built plugin, with a tag for its version. */
export async function makeRepository({ folder, content }: PackedPlugin): Promise<string> {
  const git = (...words: string[]) =>
    promisify(execFile)('git', ['-C', folder, '-c', 'user.name=Ada', '-c', 'user.email=ada@contoso.example', ...words]);
  const commands = { 'hello:world': { id: 'hello:world', aliases: [], args: {}, flags: {} } };
  await writeFile(path.join(folder, 'oclif.manifest.json'), JSON.stringify({ version: content.version, commands }));
  await git('init', '--quiet', '--initial-branch=main');
  await git('add', '.');
  await git('commit', '--quiet', '--message=built');
  await git('tag', `v${content.version}`);
  return folder;
}

/** What `npm install` does in the folder of a plugin, as far as the SDK is concerned. */
export async function shareSdk(folder: string): Promise<void> {
  const scope = path.join(folder, 'node_modules/@adoc');
  await mkdir(scope, { recursive: true });
  await symlink(path.join(root, 'sdk'), path.join(scope, 'sdk'));
}

async function succeed(world: World, words: string[]): Promise<string> {
  const { exitCode, stderr, stdout } = await world.adoc(words);
  if (exitCode !== 0) throw new Error(stderr);
  return stdout;
}
