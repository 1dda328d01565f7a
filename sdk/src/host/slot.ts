import type { Host } from './contract.js';

// A global symbol is the one thing that two copies of this file share (an installed plugin brings its own).
const slot = Symbol.for('adoc.host/1');

/** Hands the host to every command of this process. It can be done once; nobody can replace or change it afterwards. */
export function publishHost(host: Host): void {
  Object.defineProperty(globalThis, slot, { value: Object.freeze(host), writable: false, configurable: false });
}

export function findHost(): Host | undefined {
  return (globalThis as { [slot]?: Host })[slot];
}
