import { AdocError } from '../errors/adoc-error.js';
import type { Host } from './contract.js';

// A global symbol is the one thing that two copies of this file share (an installed plugin brings its own).
const slot = Symbol.for('adoc.host/1');

/** Hands the host to every command of this process. It can be done once; nobody can replace or change it afterwards. */
export function publishHost(host: Host): void {
  Object.defineProperty(globalThis, slot, { value: Object.freeze(host), writable: false, configurable: false });
}

/** What this version of the SDK asks of a host. An older host lacks the later ones. */
const members = [
  'session',
  'checkOutput',
  'render',
  'report',
  'open',
  'confirm',
  'readSecret',
  'readText',
  'readData',
  'download',
  'warn',
  'hint',
  'progress',
  'clock',
] as const satisfies (keyof Host)[];

/** @throws AdocError when nothing or too old an adoc has started this command */
export function getHost(): Host {
  const host = findHost();
  if (!host) {
    throw new AdocError('This command runs only inside adoc, and no adoc of a fitting version started it.', {
      code: 'host-missing',
      suggestions: ['Update adoc, or run the command as `adoc …`.'],
    });
  }
  const missing = members.filter((member) => !(member in host));
  if (missing.length === 0) return host;
  throw new AdocError(`This command needs a newer adoc than ${host.version}.`, {
    code: 'host-too-old',
    reason: `It lacks: ${missing.join(', ')}.`,
    suggestions: ['Update adoc.'],
  });
}

export function findHost(): Host | undefined {
  return (globalThis as { [slot]?: Host })[slot];
}
