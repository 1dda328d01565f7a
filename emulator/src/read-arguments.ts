import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { ServerVersion } from './http/server-version.js';
import { parseSeed } from './seed/parse-seed.js';
import type { EmulatorOptions } from './start-emulator.js';

const SERVER_VERSIONS: readonly string[] = ['2019', '2020', '2022'] satisfies ServerVersion[];

/**
 * Reads the command line.
 * @returns undefined when help is asked for.
 * @throws Error with a sentence for the user.
 */
export function readArguments(args: readonly string[]): EmulatorOptions | undefined {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string' },
      pat: { type: 'string', multiple: true },
      log: { type: 'string' },
      seed: { type: 'string' },
      'server-version': { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return undefined;
  const options: EmulatorOptions = {};
  if (values.port !== undefined) options.port = readPort(values.port);
  if (values.pat?.includes('')) throw new Error('--pat needs a token');
  if (values.pat) options.pats = values.pat;
  if (values.log) options.log = values.log;
  if (values.seed) options.seed = readSeed(values.seed);
  const version = values['server-version'];
  if (version !== undefined) {
    if (!SERVER_VERSIONS.includes(version))
      throw new Error(`--server-version takes one of ${SERVER_VERSIONS.join(', ')}`);
    options.serverVersion = version as ServerVersion;
  }
  return options;
}

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new Error('--port takes a number from 0 to 65535');
  return port;
}

function readSeed(file: string): EmulatorOptions['seed'] & object {
  try {
    return parseSeed(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new Error(`--seed ${file}: ${error instanceof Error ? error.message : error}`);
  }
}
