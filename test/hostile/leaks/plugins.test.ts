import { token } from '../../world/create-world.js';
import { findLeaks, readFilesOutsideStore } from '../../world/find-leaks.js';
import { createPluginWorld, type PluginWorld } from '../../world/plugin-world.js';
import { count } from '../count.js';

/** A plugin that wants to know: it has made a request, and prints all it can reach. */
const curious = `const { inspect } = require('node:util');
const { OrganizationCommand } = require('@adoc/sdk');
const everything = { showHidden: true, depth: 12, getters: true, maxArrayLength: null, maxStringLength: null };
module.exports = class extends OrganizationCommand {
  static summary = 'Look around.';
  async run() {
    const connection = await this.connect();
    const { client } = connection;
    await client.get('_apis/projects');
    const host = globalThis[Symbol.for('adoc.host/1')];
    const loaded = Object.values(require.cache).map((module) => module.exports);
    const handles = process._getActiveHandles();
    for (const each of [host, this, this.config, connection, client, globalThis, handles, loaded, process.argv, process.env])
      process.stderr.write(inspect(each, everything) + '\\n');
    for (const each of [host, connection, client])
      for (let at = each; at; at = Object.getPrototypeOf(at))
        process.stderr.write(inspect(Object.getOwnPropertyDescriptors(at), everything) + JSON.stringify(at) + String(at) + '\\n');
    return { looked: true };
  }
};
`;

/** Ways to end badly, with all at hand that a plugin gets. */
const crashes = {
  'throws an error that carries the client': 'throw Object.assign(new Error("out of order"), { client, connection });',
  'throws the client itself': 'throw client;',
  'fails in a callback':
    'await new Promise(() => setTimeout(() => { throw Object.assign(new Error("later"), { client }); }, 1));',
  'forgets a promise that fails':
    'Promise.reject(Object.assign(new Error("forgotten"), { client })); await new Promise(setImmediate);',
  'fails with the words of a failed request': 'await client.get("_apis/projects/none-of-this-name");',
  'warns with the client': 'process.emitWarning(require("node:util").inspect(client, { depth: 9, showHidden: true }));',
};
const crash = `const { OrganizationCommand } = require('@adoc/sdk');
const ways = {
${Object.values(crashes)
  .map((body, index) => `  way${index}: async (client, connection) => { ${body} },`)
  .join('\n')}
};
module.exports = class extends OrganizationCommand {
  static summary = 'Fail.';
  static strict = false;
  async run() {
    const connection = await this.connect();
    await ways[process.env.WAY](connection.client, connection);
    return [];
  }
};
`;

let plugins: PluginWorld;
beforeAll(async () => {
  plugins = await createPluginWorld();
  await plugins.world.login();
  const files = { 'commands/look/around.js': curious, 'commands/look/crash.js': crash };
  const { file } = await plugins.pack({ name: 'plugin-look', commands: {}, files });
  expect(await plugins.adoc(['plugins', 'install', file])).toMatchObject({ exitCode: 0 });
});
afterAll(() => plugins.close());

async function leaksOf(stdout: string, stderr: string): Promise<string[]> {
  return findLeaks([token], { stdout, stderr, ...(await readFilesOutsideStore(plugins.world.folder)) });
}

test('a plugin that prints all it can reach, hidden properties and loaded modules too, finds no token', async () => {
  const { stdout, stderr, exitCode } = await plugins.adoc([
    'look',
    'around',
    '--debug',
    '--organization',
    plugins.world.emulator.organizationUrl,
  ]);
  expect(exitCode).toBe(0);
  expect(stderr.length).toBeGreaterThan(10_000);
  expect(await leaksOf(stdout, stderr)).toEqual([]);
  count('outputs searched');
});

test.each(Object.keys(crashes).map((name, index) => [name, index] as const))(
  'a plugin that %s shows no token',
  async (_name, index) => {
    const env = { WAY: `way${index}` };
    const { stdout, stderr } = await plugins.adoc(
      ['look', 'crash', '--debug', '--organization', plugins.world.emulator.organizationUrl],
      { env },
    );
    expect(stderr).not.toBe('');
    expect(await leaksOf(stdout, stderr)).toEqual([]);
    count('outputs searched');
  },
);
