import { execFile } from 'node:child_process';
import { access, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { startEmulator } from '@adoc/emulator';
import { createTestHome, type TestHome } from '@adoc/sdk/testing';
import { temporaryDirectory } from '../lib/files/temporary-directory.js';
import { root } from '../world/run-adoc.js';

const adoc = path.join(root, 'bin/run.js');

/** The folder of a plugin with one command, or with none. */
async function writePlugin(command?: string): Promise<string> {
  const folder = temporaryDirectory();
  const oclif = { commands: './commands', topicSeparator: ' ', topics: { hello: { description: 'Greetings.' } } };
  await writeFile(path.join(folder, 'package.json'), JSON.stringify({ name: 'hello', version: '1.0.0', oclif }));
  await mkdir(path.join(folder, 'commands/hello'), { recursive: true });
  if (command) await writeFile(path.join(folder, 'commands/hello/world.js'), command);
  return folder;
}

const greeting = `const { AdocCommand } = require(${JSON.stringify(path.join(root, 'sdk/dist/index.js'))});
module.exports = class extends AdocCommand {
  async run() { return { token: process.env.ADOC_TOKEN ?? null, organization: process.env.ADOC_ORGANIZATION ?? null }; }
};
`;

describe('A home for the tests of a plugin', () => {
  const homes: TestHome[] = [];
  const make: typeof createTestHome = (options) => {
    const home = createTestHome(options);
    homes.push(home);
    return home;
  };
  afterAll(() => {
    for (const home of homes) home.remove();
  });

  test('has the plugin, and nothing of whoever runs the tests', async () => {
    const home = make({ plugin: await writePlugin(greeting), adoc });
    process.env.ADOC_TOKEN = 'of-whoever-runs-the-tests';
    const greeted = await home.runJson(['hello', 'world']);
    delete process.env.ADOC_TOKEN;
    expect(greeted).toEqual({ token: null, organization: null });
  });

  test('knows organization and token of an emulator', async () => {
    const emulator = await startEmulator();
    try {
      const home = make({ plugin: await writePlugin(greeting), adoc, emulator });
      const { token, organizationUrl: organization } = emulator;
      expect(await home.runJson(['hello', 'world'])).toEqual({ token, organization });
      expect(await home.runJson(['hello', 'world'], { env: { ADOC_TOKEN: undefined } })).toMatchObject({ token: null });
      expect(await home.runJson(['repos', 'list', '--project', 'Fabrikam'])).not.toEqual([]);
    } finally {
      await emulator.close();
    }
  });

  test('gives what a command printed and how it ended, and what it is given', async () => {
    const home = make({ plugin: await writePlugin(greeting), adoc });
    expect(await home.run(['hello', 'wrld'])).toMatchObject({
      stdout: '',
      stderr: expect.stringContaining('adoc hello world'),
      exitCode: 127,
    });
    const words = ['devops', 'login', '--organization', 'contoso'];
    expect(await home.run(words, { stdin: '' })).toMatchObject({ exitCode: 2 });
  });

  test('throws what a command said where data was expected', async () => {
    const home = make({ plugin: await writePlugin(greeting), adoc });
    await expect(home.runJson(['hello', 'wrld'])).rejects.toThrow(/adoc hello wrld ended with 127:\n.*no-such-command/);
  });

  test('is gone when it is removed', async () => {
    const home = createTestHome({ plugin: await writePlugin(greeting), adoc });
    home.remove();
    await expect(access(home.folder)).rejects.toThrow('ENOENT');
  });

  test('says what to install where there is no adoc', async () => {
    const plugin = await writePlugin(greeting);
    expect(() => createTestHome({ plugin })).toThrow('npm install --save-dev @adoc/cli');
  });
});

describe('adoc-manifest', () => {
  const write = (cwd: string) =>
    promisify(execFile)(process.execPath, [path.join(root, 'sdk/bin/adoc-manifest.js')], { cwd });

  test('refuses a plugin that has not been built', async () => {
    const plugin = await writePlugin();
    await expect(write(plugin)).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('Build the plugin') });
  });

  test('says which command does not load, and leaves no manifest', async () => {
    const plugin = await writePlugin('throw new Error("Broken.");');
    await expect(write(plugin)).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('hello:world') });
    await expect(access(path.join(plugin, 'oclif.manifest.json'))).rejects.toThrow('ENOENT');
  });
});
