import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Emulator, type EmulatorOptions, startEmulator } from '@adoc/emulator';
import { type Finished, type RunOptions, runAdoc } from './run-adoc.js';

/** A token of the emulator's. Long and odd enough to be found wherever it leaks. */
export const token = 'emulator-token-5c8e2a7d94b1f6';

export interface World {
  emulator: Emulator;
  /** A home directory of its own. */
  home: string;
  /** The directory for whatever a test makes. */
  folder: string;
  /** Where the program keeps its state, as it does without any variable. */
  configDirectory: string;
  dataDirectory: string;
  /** Runs the program in this home, with the emulator in place of Azure DevOps Services. */
  adoc(words: readonly string[], options?: RunOptions): Promise<Finished>;
  /** Signs in to an organization: by default the emulator's Server collection. */
  login(organization?: string): Promise<Finished>;
  readJson(file: string): Promise<unknown>;
  close(): Promise<void>;
}

interface WorldOptions extends EmulatorOptions {
  /** Faults make answers that no specification allows; what such an emulator logs is not checked. */
  hasFaults?: boolean;
}

export async function createWorld({ hasFaults = false, ...options }: WorldOptions = {}): Promise<World> {
  const folder = await mkdtemp(path.join(tmpdir(), 'adoc-world-'));
  const logs = process.env.ADOC_TEST_LOGS;
  const log = logs && !hasFaults ? { log: path.join(logs, `${randomUUID()}.jsonl`) } : {};
  const emulator = await startEmulator({ pats: [{ token, user: 'Ada Contoso' }], ...log, ...options });
  const home = path.join(folder, 'home');
  const dataDirectory = path.join(home, '.local/share/adoc');
  const configDirectory = path.join(home, '.config/adoc');

  const adoc: World['adoc'] = (words, { env, ...rest } = {}) =>
    runAdoc(words, { cwd: folder, env: { HOME: home, ADOC_EMULATOR: emulator.url, ...env }, ...rest });

  return {
    emulator,
    home,
    folder,
    configDirectory,
    dataDirectory,
    adoc,
    login: (organization = emulator.organizationUrl) =>
      adoc(['devops', 'login', '--organization', organization], { stdin: `${token}\n` }),
    readJson: async (file) => JSON.parse(await readFile(file, 'utf8')),
    async close() {
      await emulator.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
