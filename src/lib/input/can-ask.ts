import type { GlobalOptions } from '@adoc/sdk';
import type { Machine } from '../machine.js';

/** Questions are asked only where somebody can see them and answer. */
export function canAsk({ stdin, stderr }: Machine, { noInput }: GlobalOptions): boolean {
  return !noInput && stdin.isTTY === true && stderr.isTTY === true;
}
