import { AdocError, exitCodes } from '@adoc/sdk';

/** Reads `ADOC_ANSWER_LIMIT`: megabytes, 64 without it. @returns bytes @throws AdocError (exit 2) */
export function parseAnswerLimit(text: string | undefined): number {
  const megabytes = text ? Number(text) : 64;
  if (Number.isFinite(megabytes) && megabytes > 0) return megabytes * 2 ** 20;
  throw new AdocError(`ADOC_ANSWER_LIMIT is not a number of megabytes: ${JSON.stringify(text)}`, {
    code: 'invalid-answer-limit',
    exitCode: exitCodes.usage,
    suggestions: ['ADOC_ANSWER_LIMIT=256'],
  });
}
