import { AdocError, exitCodes, type Organization } from '@adoc/sdk';
import { findAccountOf } from '../credentials/account-of.js';
import type { CredentialSource } from '../credentials/credential.js';
import type { Local } from '../local.js';
import type { Talk } from '../talk.js';

interface Found {
  organization: Organization;
  source: CredentialSource;
  talk: Talk;
}

/** What was turned down at a Server may be git's way to sign in. */
const hint = '; and use git 2.46 or later where the Server offers NTLM';

/**
 * Keeps from git what git has been turned down with before. One organization's refusal of the default credential says nothing about the others: that
 * one is given again, with a warning.
 * @throws AdocError (exit 4)
 */
export async function refuseRejected(local: Local, { organization, source, talk }: Found): Promise<void> {
  // A token in the environment reads no file.
  if (!('store' in source)) return;
  const rejectedAt = findAccountOf(source, await (await local.accounts()).list())?.rejectedAt;
  if (!rejectedAt) return;
  if (source.kind === 'stored-default') {
    talk.warn(`Git was turned down with the default token at ${rejectedAt}. To replace it: adoc devops login`);
    return;
  }
  const { url, deployment } = organization;
  throw new AdocError(`${url} rejected what is stored for it at ${rejectedAt}.`, {
    code: 'rejected-before',
    exitCode: exitCodes.notAllowed,
    suggestions: [`Sign in again: adoc devops login --organization ${url}${deployment === 'server' ? hint : ''}`],
  });
}
