import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import type { ServerAuthentication } from './auth/server-authentication.js';
import type { ServerVersion } from './http/server-version.js';
import { findSeed } from './seed/named-seeds.js';
import { parseSeed } from './seed/parse-seed.js';
import type { EmulatorOptions } from './start-emulator.js';

const SERVER_VERSIONS: readonly string[] = ['2019', '2020', '2022'] satisfies ServerVersion[];
const AUTHENTICATIONS: readonly string[] = ['pat', 'basic', 'negotiate'] satisfies ServerAuthentication[];

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
      now: { type: 'string' },
      'server-version': { type: 'string' },
      'server-authentication': { type: 'string' },
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
  if (values.now !== undefined) options.now = readMoment(values.now);
  const version = values['server-version'];
  if (version !== undefined) {
    if (!SERVER_VERSIONS.includes(version))
      throw new Error(`--server-version takes one of ${SERVER_VERSIONS.join(', ')}`);
    options.serverVersion = version as ServerVersion;
  }
  const authentication = values['server-authentication'];
  if (authentication !== undefined) {
    if (!AUTHENTICATIONS.includes(authentication))
      throw new Error(`--server-authentication takes one of ${AUTHENTICATIONS.join(', ')}`);
    options.server = { authentication: authentication as ServerAuthentication };
  }
  return options;
}

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new Error('--port takes a number from 0 to 65535');
  return port;
}

function readMoment(text: string): Date {
  const moment = new Date(text);
  if (Number.isNaN(moment.getTime())) throw new Error('--now takes a date in ISO 8601');
  return moment;
}

function readSeed(nameOrFile: string): EmulatorOptions['seed'] & object {
  const named = findSeed(nameOrFile);
  if (named) return named;
  try {
    // JSON is YAML, so that one reader serves both.
    return parseSeed(parse(readFileSync(nameOrFile, 'utf8')));
  } catch (error) {
    throw new Error(`--seed ${nameOrFile}: ${error instanceof Error ? error.message : error}`);
  }
}
