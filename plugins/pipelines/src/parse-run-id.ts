import { AdocError, exitCodes } from '@adoc/sdk';
import { isNumber } from './is-number.js';

/** oclif's own argument for numbers would not tell what the number is of. @throws AdocError (exit 2) */
export function parseRunId(word: string | undefined): number {
  if (word !== undefined && isNumber(word)) return Number(word);
  throw notSaid(
    word === undefined ? 'It is not said which run is meant.' : `"${word}" is not the id of a run, which is a number.`,
  );
}

const notSaid = (message: string): AdocError =>
  new AdocError(message, {
    code: 'no-run',
    exitCode: exitCodes.usage,
    suggestions: ['Give one: --id NUMBER', 'See which there are: adoc pipelines runs list'],
  });
