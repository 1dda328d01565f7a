import type { GlobalOptions } from '@adoc/sdk';
import type { Local } from '../local.js';
import { answered } from '../rest/answered.js';
import { hideRevealed } from '../secrets/revealed.js';
import { describeError } from './describe-error.js';
import { errorJson, errorText, stacksOf } from './print-error.js';

/** Prints an error on stderr, as JSON where the output is asked for as JSON, and gives the exit code. */
export async function reportError(
  { machine, settings }: Local,
  error: unknown,
  options: GlobalOptions,
): Promise<number> {
  const described = describeError(error, answered.has(machine));
  const output = options.output ?? (machine.env.ADOC_OUTPUT || (await settings().catch(() => undefined))?.output);
  if (options.debug) machine.stderr.write(`${hideRevealed(stacksOf(error))}\n`);
  const text = output?.toLowerCase().startsWith('json') ? errorJson(described) : errorText(described);
  machine.stderr.write(hideRevealed(text));
  return described.exitCode;
}
