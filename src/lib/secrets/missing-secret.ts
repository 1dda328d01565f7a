import { AdocError, exitCodes } from '@adoc/sdk';
import type { SecretStore } from './secret-store.js';

/** The error for a secret that an account says is in a store, and that the store does not give. */
export async function missingSecret(store: SecretStore): Promise<AdocError> {
  const hidden = store.name === 'keychain' ? await findRefusal(store) : undefined;
  return new AdocError(`The ${store.description} did not give the token.`, {
    code: hidden ? 'keychain-unavailable' : 'secret-missing',
    exitCode: hidden ? exitCodes.failed : exitCodes.notAllowed,
    reason: hidden ? `the keyring is locked or the entry is gone (${hidden})` : 'the entry is gone',
    suggestions: [
      ...(hidden ? ['Unlock the keyring and try again.'] : []),
      'Sign in again: adoc devops login',
      'ADOC_TOKEN gives a token to one command.',
    ],
  });
}

/** A locked keyring finds nothing without complaint, but it does refuse to keep something. */
async function findRefusal(store: SecretStore): Promise<string | undefined> {
  try {
    await store.check();
    return undefined;
  } catch (error) {
    return error instanceof AdocError ? error.reason : String(error);
  }
}
