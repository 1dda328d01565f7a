import { AdocError, exitCodes } from '@adoc/sdk';

/**
 * Values by their names, as a file holds them. Text stays as it is; all else becomes JSON, which is what pipelines read.
 * @param data what the file says
 * @throws AdocError (exit 2) for what is no such list
 */
export function parseValues(data: unknown, file: string): Record<string, string> {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    throw new AdocError(`${file === '-' ? 'What is piped in' : file} does not hold values by their names.`, {
      code: 'usage',
      exitCode: exitCodes.usage,
      suggestions: ['Write one on each line: region: westeurope'],
    });
  }
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]),
  );
}
