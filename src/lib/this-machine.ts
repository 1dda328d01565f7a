import { setTimeout } from 'node:timers/promises';
import { AdocError } from '@adoc/sdk';
import { hasHome } from './home.js';
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
    cwd: findWorkingDirectory(),
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
    policyFiles: policyFilesOf(process.platform),
    host: { name: places.name, version: places.version, root: places.root },
  };
}

/** On Windows the usual place counts as well as the variable that names it, so that nobody gets past it by setting that. */
function policyFilesOf(platform: NodeJS.Platform): string[] {
  if (platform !== 'win32') return ['/etc/adoc/policy.json'];
  const folders = new Set(['C:\\ProgramData', process.env.ProgramData || 'C:\\ProgramData']);
  return [...folders].map((folder) => `${folder}\\adoc\\policy.json`);
}

/** A directory that somebody removed under our feet is no reason to fail: only git detection asks for it. */
function findWorkingDirectory(): string {
  try {
    return process.cwd();
  } catch {
    return '/';
  }
}
