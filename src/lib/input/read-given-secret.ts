import type { GlobalOptions } from '@adoc/sdk';
import type { Machine } from '../machine.js';
import { canAsk } from './can-ask.js';
import { readHidden } from './read-hidden.js';
import { readPipedLine } from './read-piped-line.js';

/** A secret from a pipe, else from a hidden prompt; undefined where there is neither, and for an empty one. */
export async function readGivenSecret(
  machine: Machine,
  label: string,
  options: GlobalOptions,
): Promise<string | undefined> {
  if (machine.stdin.isTTY !== true) return (await readPipedLine(machine.stdin)).trim() || undefined;
  return canAsk(machine, options) ? (await readHidden(label, machine)).trim() || undefined : undefined;
}
