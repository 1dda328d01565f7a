import path from 'node:path';
import { errorOf } from '../world/error-of.js';
import { createPluginWorld, type PluginWorld } from '../world/plugin-world.js';
import { record } from '../world/record.js';

let plugins: PluginWorld;

beforeEach(async () => {
  plugins = await createPluginWorld();
});
afterEach(() => plugins.close());

const name = '@contoso/plugin-hello';
const broken = { 'commands/hello/world.js': 'throw new Error("half done");' };

/** The version that answers. */
async function answer(): Promise<string> {
  return JSON.parse((await plugins.adoc(['hello', 'world', '-o', 'json'])).stdout).version;
}

test('an update takes the newest version that fits, and rollback goes back and forth', async () => {
  await plugins.publish({ name });
  await plugins.adoc(['plugins', 'install', `${name}@^1.0.0`]);
  await plugins.publish({ name, version: '1.1.0' });
  await plugins.publish({ name, version: '2.0.0' });
  const { stdout } = await plugins.adoc(['plugins', 'update', '--all', '-o', 'json']);
  expect(JSON.parse(stdout)).toEqual([
    { name, from: '1.0.0', to: '1.1.0', changed: true, reason: null, failed: false },
  ]);
  expect(await answer()).toBe('1.1.0');
  expect(JSON.parse((await plugins.adoc(['plugins', 'update', name, '-o', 'json'])).stdout)).toMatchObject([
    { changed: false, reason: 'It is the newest.', failed: false },
  ]);
  for (const version of ['1.0.0', '1.1.0', '1.0.0']) {
    expect((await plugins.adoc(['plugins', 'rollback', name])).exitCode).toBe(0);
    expect(await answer()).toBe(version);
  }
});

test('an update to a version that does not load leaves the one that works', async () => {
  await plugins.publish({ name });
  await plugins.adoc(['plugins', 'install', name]);
  const before = await plugins.installed();
  await plugins.publish({ name, version: '2.0.0', files: broken });
  const finished = await plugins.adoc(['plugins', 'update', name, '-o', 'json']);
  expect(finished.exitCode).toBe(1);
  const refused = await plugins.adoc(['plugins', 'install', `${name}@2.0.0`, '-o', 'json']);
  expect(errorOf(refused)).toMatchObject({ code: 'plugin-broken', reason: 'command hello:world: half done' });
  expect(await plugins.installed()).toEqual(before);
  expect(await answer()).toBe('1.0.0');
});

test('a failure of one plugin does not keep the others from their update', async () => {
  await plugins.publish({ name });
  await plugins.publish({ name: '@contoso/plugin-other', commands: { 'other:world': '{}' } });
  await plugins.adoc(['plugins', 'install', name]);
  await plugins.adoc(['plugins', 'install', '@contoso/plugin-other']);
  await plugins.publish({ name, version: '2.0.0', files: broken });
  await plugins.publish({ name: '@contoso/plugin-other', version: '2.0.0', commands: { 'other:world': '{}' } });
  const { stderr } = await plugins.adoc(['plugins', 'update', '--all', '-o', 'json']);
  expect(stderr).toBe('');
  expect((await plugins.installed()).map(({ version }) => version)).toEqual(['1.0.0', '2.0.0']);
});

test('an older version can be installed over a newer one, and stays at an update', async () => {
  await plugins.publish({ name });
  await plugins.publish({ name, version: '2.0.0' });
  await plugins.adoc(['plugins', 'install', name]);
  await plugins.adoc(['plugins', 'install', `${name}@1.0.0`]);
  expect(await answer()).toBe('1.0.0');
  expect(await plugins.installed()).toMatchObject([{ name, version: '1.0.0', previous: { version: '2.0.0' } }]);
  const { stdout } = await plugins.adoc(['plugins', 'update', name, '-o', 'json']);
  expect(JSON.parse(stdout)).toMatchObject([{ changed: false, reason: expect.stringContaining('exactly 1.0.0') }]);
});

test('a plugin that was made for another SDK is refused before it is tried', async () => {
  await plugins.publish({ name, content: { peerDependencies: { '@adoc/sdk': '^99.0.0' } } });
  const finished = await plugins.adoc(['plugins', 'install', name, '-o', 'json']);
  expect(errorOf(finished)).toMatchObject({
    code: 'sdk-mismatch',
    reason: expect.stringContaining('@adoc/sdk ^99.0.0'),
    suggestions: [expect.stringContaining('Update adoc'), expect.any(String)],
  });
});

test('plugins with different versions of the SDK run side by side', async () => {
  const sdk = {
    name: '@adoc/sdk',
    version: '0.0.9',
    commands: {},
    files: { 'index.js': ownSdk },
    content: { main: 'index.js', oclif: undefined },
  };
  await plugins.publish({
    ...sdk,
    content: { ...sdk.content, peerDependencies: undefined, peerDependenciesMeta: undefined },
  });
  const content = {
    dependencies: { '@adoc/sdk': '0.0.9' },
    peerDependencies: undefined,
    peerDependenciesMeta: undefined,
  };
  await plugins.publish({
    name: '@contoso/plugin-old',
    commands: { 'old:world': `{ sdk: require('@adoc/sdk').version }` },
    content,
  });
  await plugins.publish({ name });
  const { stdout, stderr } = await plugins.adoc(['plugins', 'install', '@contoso/plugin-old', '-o', 'json']);
  expect({ stderr, sdk: JSON.parse(stdout || '{}').sdk }).toEqual({ stderr: '', sdk: 'own' });
  await plugins.adoc(['plugins', 'install', name]);
  expect(JSON.parse((await plugins.adoc(['old', 'world', '-o', 'json'])).stdout)).toEqual({ sdk: '0.0.9' });
  expect(await answer()).toBe('1.0.0');
  const { modules } = await record(plugins.world, ['old', 'world']);
  expect(modules.filter((file) => file.endsWith(path.join('@adoc/sdk/index.js')))).toHaveLength(1);
});

/** Another copy of the SDK: all that a test needs of it. */
const ownSdk = `const slot = Symbol.for('adoc.host/1');
exports.version = '0.0.9';
exports.AdocCommand = class {
  static async run() { return new this().go(); }
  async go() { await globalThis[slot].render(await this.run(), undefined, { output: 'json' }); }
};
`;
