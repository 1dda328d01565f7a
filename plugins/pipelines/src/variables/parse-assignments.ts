import { AdocError, exitCodes } from '@adoc/sdk';

/**
 * Reads `name=value` words; a value may hold blanks and further equals signs, or be empty.
 * @param flag for the message: `--variables`
 * @throws AdocError (exit 2) for a word of another form
 */
export function parseAssignments(flag: string, words: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    words.map((word, index) => {
      const [, name, value] = /^([^=]+)=(.*)$/s.exec(word) ?? [];
      if (name !== undefined && value !== undefined) return [name, value];
      // Not the word itself: it may be a secret.
      throw new AdocError(`Word ${index + 1} after ${flag} is not of the form name=value.`, {
        code: 'usage',
        exitCode: exitCodes.usage,
        suggestions: [`${flag} region=westeurope "title=Two words"`],
      });
    }),
  );
}
