import { AdocError, exitCodes } from '@adoc/sdk';

/** Node's timers take no more milliseconds than this, and fire at once when asked to. */
const longest = Math.floor((2 ** 31 - 1) / 1000);

/** Reads `ADOC_TIMEOUT`: seconds, 30 without it. @throws AdocError (exit 2) */
export function parseTimeout(text: string | undefined): number {
  if (!text) return 30;
  const seconds = Number(text);
  if (Number.isFinite(seconds) && seconds > 0) return Math.min(seconds, longest);
  throw new AdocError(`ADOC_TIMEOUT is not a number of seconds: ${JSON.stringify(text)}`, {
    code: 'invalid-timeout',
    exitCode: exitCodes.usage,
    suggestions: ['ADOC_TIMEOUT=60'],
  });
}
