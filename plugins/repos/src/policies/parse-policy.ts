import { AdocError, exitCodes } from '@adoc/sdk';

/**
 * A policy such as the REST API gives and takes.
 * @param data what a file says
 * @throws AdocError (exit 2) when that is something else
 */
export function parsePolicy(data: unknown, file: string): object {
  if (typeof data === 'object' && data !== null && !Array.isArray(data)) return data;
  throw new AdocError(`${file === '-' ? 'What is piped in' : file} does not hold one policy.`, {
    code: 'policy-file',
    exitCode: exitCodes.usage,
    suggestions: ['Write one, and change it: adoc repos policy show --id ID > policy.json'],
  });
}
