import { AdocError } from '@adoc/sdk';

/** The keychain cannot be used right now. Never a reason to put the secret elsewhere without being told to. */
export function keychainUnavailable(description: string, reason: string): AdocError {
  return new AdocError(`The ${description} cannot be used.`, {
    code: 'keychain-unavailable',
    reason,
    suggestions: [
      'Unlock it, or start it in this session, and try again.',
      'ADOC_TOKEN gives a token to one command and needs no keychain.',
      'ADOC_SECRET_STORE=file adoc devops login keeps the token in a file that only you can read.',
    ],
  });
}
