import { AdocError, exitCodes } from '@adoc/sdk';

/** @throws AdocError (exit 2) for what is no regular expression */
export function parsePattern(text: string): RegExp {
  try {
    return new RegExp(text);
  } catch (error) {
    throw new AdocError(`"${text}" is not a regular expression.`, {
      code: 'usage',
      exitCode: exitCodes.usage,
      reason: (error as Error).message,
      suggestions: ['Put a backslash before characters that have a meaning: --grep "exit\\(1\\)"'],
    });
  }
}
