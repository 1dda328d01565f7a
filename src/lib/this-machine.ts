import { userInfo } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { AdocError } from '@adoc/sdk';
import type { Machine } from './machine.js';

/** The part of oclif's Config that tells where we are. */
interface Places {
  name: string;
  version: string;
  root: string;
  configDir: string;
  dataDir: string;
  cacheDir: string;
}

/** The real world: this process, its terminal, its user's directories. */
export function thisMachine(places: Places): Machine {
  return {
    env: process.env,
    cwd: process.cwd(),
    platform: process.platform,
    // Getters: merely touching process.stdin opens it, and a closed one must not disturb commands that do not read.
    get stdin() {
      return process.stdin;
    },
    stdout: process.stdout,
    stderr: process.stderr,
    clock: {
      now: Date.now,
      sleep: (milliseconds, signal) => setTimeout(milliseconds, undefined, signal ? { signal } : {}),
    },
    directory(kind) {
      const variable = `ADOC_${kind.toUpperCase()}_DIR`;
      if (!process.env[variable] && !process.env[`XDG_${kind.toUpperCase()}_HOME`] && !hasHome()) {
        throw new AdocError('There is no home directory to keep settings in: HOME is not set and the user has none.', {
          code: 'no-home',
          suggestions: [`Set HOME, or ADOC_CONFIG_DIR, ADOC_DATA_DIR and ADOC_CACHE_DIR (missing now: ${variable}).`],
        });
      }
      return places[`${kind}Dir`];
    },
    host: { name: places.name, version: places.version, root: places.root },
  };
}

/** Whether the user has a home: `HOME`, or the entry in the passwd file. */
export function hasHome(): boolean {
  return Boolean(process.env.HOME) || process.platform === 'win32' || findPasswdHome() !== undefined;
}

/** The home directory of the passwd entry; containers often run as a user that has no entry. */
export function findPasswdHome(): string | undefined {
  try {
    return userInfo().homedir || undefined;
  } catch {
    return undefined;
  }
}
