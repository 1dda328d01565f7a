import { rm } from 'node:fs/promises';
import path from 'node:path';
import { copyWithout } from '../world/copy-program.js';
import type { World } from '../world/create-world.js';
import { errorOf } from '../world/error-of.js';
import { packPackage } from '../world/pack-package.js';
import { createPluginWorld, type PluginWorld } from '../world/plugin-world.js';
import { root } from '../world/run-adoc.js';
import { keys, runOnTerminal } from '../world/run-on-terminal.js';
import { unusedPort } from '../world/unused-port.js';

let plugins: PluginWorld;
let world: World;
let bin: string;

beforeAll(async () => {
  plugins = await createPluginWorld();
  world = plugins.world;
  bin = await copyWithout(world, '@adoc/plugin-repos');
});
afterAll(() => plugins.close());

describe('In a pipe, a command of a known plugin that is not installed', () => {
  test('exits with 127 and says the line to type', async () => {
    const finished = await world.adoc(['repos', 'list', '--project', 'Fabrikam', '-o', 'json'], { bin });
    expect(finished).toMatchObject({ stdout: '', exitCode: 127 });
    expect(errorOf(finished)).toMatchObject({
      message: '"repos list" comes with the plugin @adoc/plugin-repos, which is not installed.',
      suggestions: ['adoc plugins install repos'],
    });
  });

  test('is said the same way by help', async () => {
    const finished = await world.adoc(['help', 'repos', 'list'], { bin, env: { ADOC_OUTPUT: 'json' } });
    expect(finished).toMatchObject({ stdout: '', exitCode: 127 });
    expect(errorOf(finished).suggestions).toEqual(['adoc plugins install repos']);
  });

  test('is listed as one that can be installed', async () => {
    const { stdout } = await world.adoc(['plugins', 'list-available', '--query', '[?!installed].name'], { bin });
    expect(JSON.parse(stdout)).toEqual(['repos']);
  });
});

test('A command of a plugin that is installed and does not load leads to the doctor', async () => {
  const own = await createPluginWorld();
  try {
    const program = await copyWithout(own.world, '@adoc/plugin-repos');
    const { file } = await packPackage(own.world, path.join(root, 'plugins/repos'));
    const words = ['plugins', 'install', file, '--offline', '--output', 'json'];
    const installed = await own.adoc(words, { bin: program });
    await rm(path.join(JSON.parse(installed.stdout).root, 'package.json'));
    const typed = ['repos', 'list', '--only-show-errors', '--output', 'json'];
    const finished = await own.adoc(typed, { bin: program });
    expect(finished).toMatchObject({ stdout: '', exitCode: 127 });
    expect(errorOf(finished)).toMatchObject({
      message: '"repos list" comes with the plugin @adoc/plugin-repos, which does not load.',
      suggestions: ['adoc plugins doctor'],
    });
  } finally {
    await own.close();
  }
});

describe('On a terminal it is offered to install it, and', () => {
  const words = ['repos', 'list', '--project', 'Fabrikam'];
  const question =
    '"repos list" comes with the plugin @adoc/plugin-repos, which is not installed. Install it now? [Y/n] ';
  const line = 'Next: adoc plugins install repos';

  test('whoever does not want it gets the line to type', async () => {
    const terminal = runOnTerminal(world, words, { bin });
    await terminal.waitFor(question);
    terminal.type(`n${keys.enter}`);
    expect(await terminal.finished).toMatchObject({ exitCode: 127, screen: expect.stringContaining(line) });
  });

  test('Ctrl-C ends it', async () => {
    const terminal = runOnTerminal(world, words, { bin });
    await terminal.waitFor(question);
    terminal.type(keys.ctrlC);
    expect(await terminal.finished).toMatchObject({ exitCode: 130 });
  });

  test.each([
    ['with --no-input', [...words, '--no-input'], {}],
    ['on a build agent', words, { CI: 'true' }],
    ['in a pipeline job', words, { TF_BUILD: 'True' }],
  ])('nothing is asked %s', async (_name, typed, env) => {
    const { screen, exitCode } = await runOnTerminal(world, typed, { bin, env }).finished;
    expect({ exitCode, screen }).toEqual({ exitCode: 127, screen: expect.stringContaining(line) });
    expect(screen).not.toContain('[Y/n]');
  });

  describe('whoever wants it', () => {
    test('reads why it cannot be had', async () => {
      const registry = `http://127.0.0.1:${await unusedPort()}`;
      const terminal = runOnTerminal(world, words, { bin, env: { ...plugins.npm, npm_config_registry: registry } });
      await terminal.waitFor(question);
      terminal.type(keys.enter);
      const { screen, exitCode } = await terminal.finished;
      expect(exitCode).not.toBe(0);
      expect(screen).toMatch(/^Error: .*registry/m);
    });

    test.each([
      ['with its result', words, 'Fabrikam-Web', 0],
      ['with its error', ['repos', 'list', '--project', 'Nowhere'], 'Error: ', 3],
      ['with a slip in its use', ['repos', 'list', '--frobnicate'], 'Nonexistent flag: --frobnicate', 2],
    ])('gets it, and the command that was typed goes on: %s', async (_name, typed, said, code) => {
      await plugins.registry.publish(await packPackage(world, path.join(root, 'plugins/repos')));
      await world.login();
      const terminal = runOnTerminal(world, typed, { bin, env: plugins.npm });
      await terminal.waitFor('Install it now? [Y/n] ');
      terminal.type(`yes${keys.enter}`);
      await terminal.waitFor('Installed @adoc/plugin-repos ');
      const { screen, exitCode } = await terminal.finished;
      expect({ screen, exitCode }).toEqual({ screen: expect.stringContaining(said), exitCode: code });
      expect(await plugins.adoc(['plugins', 'uninstall', 'repos'], { bin })).toMatchObject({ exitCode: 0 });
    });
  });
});
