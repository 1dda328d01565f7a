import { AdocError, exitCodes, type GlobalOptions, terminalSafe } from '@adoc/sdk';
import type { Machine } from '../machine.js';
import { canAsk } from './can-ask.js';
import { readLine } from './read-line.js';

/**
 * Asks a person to agree; anything but yes is no.
 * @throws AdocError exit 2 where nobody can be asked, 1 when the answer is no
 */
export async function confirm(machine: Machine, question: string, options: GlobalOptions): Promise<void> {
  if (!canAsk(machine, options)) {
    throw new AdocError(`This needs somebody to agree: ${question}`, {
      code: 'not-confirmed',
      exitCode: exitCodes.usage,
      reason: 'Nobody can be asked here.',
      suggestions: ['Add --yes to go on without being asked.'],
    });
  }
  const answer = await readLine(`${terminalSafe(question)} [y/N]: `, machine);
  if (/^y(es)?$/i.test(answer.trim())) return;
  throw new AdocError('Nothing was changed.', { code: 'not-confirmed', exitCode: exitCodes.failed });
}
