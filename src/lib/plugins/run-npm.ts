import { existsSync } from 'node:fs';
import path from 'node:path';
import { AdocError } from '@adoc/sdk';
import type { Local } from '../local.js';
import { withoutTokens } from '../programs/environment.js';
import { findProgram, npm } from '../programs/find-program.js';
import { runBounded } from '../programs/run-bounded.js';
import { npmError } from './npm-error.js';

export interface NpmOptions {
  /** Folder that npm works in. */
  cwd: string;
  registry?: string | undefined;
  isOffline?: boolean | undefined;
}

/** A guard against hanging; npm has its own limits for a registry that does not answer. */
const timeLimit = 15 * 60_000;
/** What npm reads from the user's settings, but must not do in our folders. */
const always = ['--no-global', '--no-workspaces', '--no-audit', '--no-fund', '--no-progress', '--loglevel=error'];

/**
 * Runs the user's npm with their npmrc, registries, proxies and certificates, and gives what it printed.
 * @param operands behind `--`, so that none of them can be taken for an option
 * @throws AdocError what npm could not do, in its own words
 */
export async function runNpm(
  { machine, settings }: Pick<Local, 'machine' | 'settings'>,
  words: readonly string[],
  operands: readonly string[],
  { cwd, registry, isOffline }: NpmOptions,
): Promise<string> {
  const [file, ...first] = getNpm(machine);
  const { ca } = await settings();
  const env = { ...(ca ? { NODE_EXTRA_CA_CERTS: ca } : {}), ...withoutTokens(machine.env) };
  const source = [...(registry ? [`--registry=${registry}`] : []), ...(isOffline ? ['--offline'] : [])];
  const args = [...first, ...words, ...always, ...source, ...(operands.length > 0 ? ['--', ...operands] : [])];
  const ended = await runBounded(file, args, { env, platform: machine.platform, cwd, timeLimit });
  if (ended.exitCode === 0) return ended.stdout;
  throw npmError(ended, { isOffline: isOffline === true });
}

/** The words that start npm. On Windows its script is not run: a command interpreter would expand what the arguments hold. */
function getNpm({ env, platform }: Local['machine']): [string, ...string[]] {
  const found = findProgram(npm, env, platform);
  if (found && platform !== 'win32') return [found];
  const script = found && path.join(path.dirname(found), 'node_modules/npm/bin/npm-cli.js');
  if (script && existsSync(script)) return [process.execPath, script];
  throw new AdocError('npm was not found, and adoc installs plugins with it.', {
    code: 'npm-missing',
    reason: 'PATH names no directory that holds it.',
    suggestions: ['Install Node.js, which brings npm: https://nodejs.org', 'Or add the directory of npm to PATH.'],
  });
}
