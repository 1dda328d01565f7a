import { AdocError, exitCodes } from '@adoc/sdk';

/**
 * Strips what pasting and piping put around a token (byte-order mark, blanks, line ends) and refuses what cannot be one.
 * Nothing is said about length or shape: Azure DevOps has changed both before, and only it can tell.
 *
 * @param from `stdin`, `the prompt`, `ADOC_TOKEN`: for the message
 * @returns undefined when there is nothing
 */
export function parseToken(text: string, from: string): string | undefined {
  const token = text.replace(/^\uFEFF/, '').trim();
  if (token === '') return undefined;
  const fault = findFault(token);
  if (fault) {
    // The text itself is not shown: it may be most of a secret.
    throw new AdocError(`What came from ${from} is not a token: ${fault}.`, {
      code: 'mispasted-token',
      exitCode: exitCodes.usage,
      suggestions: fault.includes('variable')
        ? ['Map the secret into the environment of the step, then use $ADOC_TOKEN or a pipe.']
        : ['Copy the token again.'],
    });
  }
  return token;
}

function findFault(token: string): string | undefined {
  if (/^\$\([^)]*\)$/.test(token) || /^\$\{\{.*\}\}$/.test(token))
    return 'it is the name of a pipeline variable that was not expanded';
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(token)) return 'it is a URL';
  if (/[^\x21-\x7e]/.test(token)) return 'it holds blanks, control characters or letters outside of ASCII';
  return undefined;
}
