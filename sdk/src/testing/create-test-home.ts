import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findAdoc } from './find-adoc.js';
import { type Finished, type RunOptions, runProgram } from './run-program.js';

/** Where Azure DevOps is. An emulator of `@adoc/emulator` is one. */
export interface TestEmulator {
  /** Origin: `http://127.0.0.1:8080`. */
  url: string;
  organizationUrl: string;
  /** A token that it accepts. */
  token: string;
}

export interface TestHomeOptions {
  /** Folder of the plugin under test, which has been built. Default: the working directory. */
  plugin?: string;
  /** What commands talk to. Without one they know no organization and have no token. */
  emulator?: TestEmulator;
  /** File of the program. Default: `ADOC_BIN`, or the `@adoc/cli` that is installed beside the plugin. */
  adoc?: string;
}

/** A home directory of its own, in which adoc has the plugin under test and nothing of whoever runs the test. */
export interface TestHome {
  /** Temporary, and the working directory of what runs here. */
  readonly folder: string;
  /** Runs adoc with these words: `['hello', 'projects', '--output', 'table']`. */
  run(words: readonly string[], options?: RunOptions): Promise<Finished>;
  /**
   * The same with `--output json`, for the data itself.
   * @throws Error with what the command said when its exit code is not 0
   */
  runJson<Result>(words: readonly string[], options?: RunOptions): Promise<Result>;
  /** Removes the folder. */
  remove(): void;
}

/**
 * Makes a home for tests of a plugin. The commands run in the built adoc, as users run them: with sign-in, formats and errors.
 *
 * @example const home = createTestHome({ emulator: await startEmulator() });
 */
export function createTestHome(options: TestHomeOptions = {}): TestHome {
  const plugin = path.resolve(options.plugin ?? '.');
  const adoc = options.adoc ?? findAdoc(plugin);
  const folder = mkdtempSync(path.join(tmpdir(), 'adoc-plugin-test-'));
  linkPlugin(plugin, path.join(folder, 'data'));
  const own = environment(folder, options.emulator);
  const run: TestHome['run'] = (words, { env, ...rest } = {}) =>
    runProgram([adoc, ...words], { cwd: folder, ...rest, env: { ...own, ...env } });
  return {
    folder,
    run,
    async runJson(words, rest) {
      const { stdout, stderr, exitCode } = await run([...words, '--output', 'json'], rest);
      if (exitCode !== 0) throw new Error(`adoc ${words.join(' ')} ended with ${exitCode}:\n${stderr}`);
      return JSON.parse(stdout);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The list in which adoc looks for the plugins of a user. */
function linkPlugin(root: string, dataDirectory: string): void {
  const { name } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { name: string };
  const list = { private: true, oclif: { schema: 1, plugins: [{ name, type: 'link', root }] } };
  mkdirSync(dataDirectory);
  writeFileSync(path.join(dataDirectory, 'package.json'), JSON.stringify(list));
}

/** Nothing is inherited but the way to other programs. */
function environment(folder: string, emulator: TestEmulator | undefined): Record<string, string | undefined> {
  const { PATH, TMPDIR, TEMP, SystemRoot } = process.env;
  return {
    PATH,
    TMPDIR,
    TEMP,
    SystemRoot,
    HOME: folder,
    ADOC_CONFIG_DIR: path.join(folder, 'config'),
    ADOC_DATA_DIR: path.join(folder, 'data'),
    ADOC_CACHE_DIR: path.join(folder, 'cache'),
    // The keychain and the sign-in of Azure CLI belong to whoever runs the tests.
    ADOC_SECRET_STORE: 'file',
    ADOC_AZURE_CLI: 'off',
    ...(emulator && {
      ADOC_EMULATOR: emulator.url,
      ADOC_ORGANIZATION: emulator.organizationUrl,
      ADOC_TOKEN: emulator.token,
    }),
  };
}
