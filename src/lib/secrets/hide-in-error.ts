import { AdocError } from '@adoc/sdk';
import { hideRevealed } from './revealed.js';

/** The same error without what this process has revealed, and without its cause: a plugin may show what it catches. */
export function hideInError({ message, code, exitCode, reason, suggestions }: AdocError): AdocError {
  return new AdocError(hideRevealed(message), {
    code: hideRevealed(code),
    exitCode,
    reason: reason && hideRevealed(reason),
    suggestions,
  });
}
