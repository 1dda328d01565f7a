import { execFileSync } from 'node:child_process';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { token } from '../../world/create-world.js';
import { exampleSeed } from '../../world/examples.js';
import { findLeaks } from '../../world/find-leaks.js';
import { createPluginWorld, type PluginWorld } from '../../world/plugin-world.js';
import type { RunOptions } from '../../world/run-adoc.js';
import { count } from '../count.js';

const inEnvironment = 'canary-of-the-environment-4be8a1';
const variables = {
  AZURE_DEVOPS_EXT_PAT: inEnvironment,
  AZURE_DEVOPS_CLI_PAT: inEnvironment,
  AZDO_PERSONAL_ACCESS_TOKEN: inEnvironment,
  SYSTEM_ACCESSTOKEN: inEnvironment,
};

let plugins: PluginWorld;
let bin: string;
beforeAll(async () => {
  plugins = await createPluginWorld();
  plugins.world.emulator.reset(exampleSeed);
  bin = path.join(plugins.world.folder, 'bin');
  await mkdir(bin);
  await plugins.world.login();
  // adoc does not wait for a browser. A pipe does: reading it ends when the browser has written.
  execFileSync('mkfifo', [path.join(plugins.world.folder, 'seen-by-xdg-open')]);
  await plugins.publish({ name: '@contoso/plugin-hello' });
  for (const name of ['git', 'npm', 'az', 'xdg-open', 'some-editor']) await writeWitness(name);
});
afterAll(() => plugins.close());

/** A program that writes down what anybody on the machine sees of it, and then is the one of its name, if there is one. */
async function writeWitness(name: string): Promise<void> {
  const seen = path.join(plugins.world.folder, `seen-by-${name}`);
  const lines = [
    '#!/bin/sh',
    `cat /proc/$$/cmdline /proc/$$/environ >> '${seen}'`,
    `PATH='${process.env.PATH}'`,
    `command -v ${name} > /dev/null && exec ${name} "$@"`,
    name === 'some-editor' ? 'echo "Another title" > "$1"' : 'exit 1',
  ];
  await writeFile(path.join(bin, name), `${lines.join('\n')}\n`);
  await chmod(path.join(bin, name), 0o755);
}

const server = ['--organization', 'SERVER', '--project', 'Fabrikam'];
const runs: [program: string, words: string[], env: RunOptions['env']][] = [
  ['git', ['repos', 'clone', 'web', ...server], {}],
  ['git', ['repos', 'list'], variables],
  ['npm', ['plugins', 'install', '@contoso/plugin-hello'], { ADOC_TOKEN: inEnvironment, ...variables }],
  ['az', ['repos', 'list', '--organization', 'contoso', '--project', 'Fabrikam'], { ADOC_AZURE_CLI: undefined }],
  ['xdg-open', ['repos', 'show', '--repository', 'web', '--open', ...server], { ADOC_TOKEN: token, DISPLAY: ':0' }],
  [
    'some-editor',
    ['repos', 'pr', 'edit', '--id', '1', '--organization', 'contoso'],
    { ADOC_TOKEN: token, EDITOR: 'some-editor' },
  ],
];

const onLinux = process.platform === 'linux' ? test : test.skip;

onLinux.each(runs)(
  '%s sees no secret on its command line or in its environment (adoc %j)',
  async (name, words, env) => {
    const typed = words.map((word) => (word === 'SERVER' ? plugins.world.emulator.organizationUrl : word));
    await plugins.adoc(typed, { env: { ...env, PATH: `${bin}${path.delimiter}${process.env.PATH}` } });
    const seen = await readFile(path.join(plugins.world.folder, `seen-by-${name}`), 'latin1');
    expect(seen).toContain(name);
    expect(findLeaks([token, inEnvironment], { seen })).toEqual([]);
    count('outputs searched');
  },
);
