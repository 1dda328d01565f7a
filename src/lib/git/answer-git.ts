import { AdocError, type Found, type GlobalOptions, type Organization } from '@adoc/sdk';
import type { Credential } from '../credentials/credential.js';
import { refusePlainHttp } from '../credentials/refuse-plain-http.js';
import { inOneLine } from '../errors/in-one-line.js';
import type { Local } from '../local.js';
import { Secret } from '../secrets/secret.js';
import { talkOn } from '../talk.js';
import { type CredentialDescription, writeDescription } from './credential-description.js';
import { findOrganizationOfRequest } from './organization-of-request.js';

/** What git reads. */
export interface GitAnswer {
  lines: Secret;
}

/**
 * Answers `git credential`'s get: the credential of the organization, by the same chain and the same table of where it may go as for every command. What git
 * asks for comes from a remote, which anybody can write.
 * @returns the lines for git; undefined when there is none, and then git asks on. Why is said on stderr.
 */
export async function answerGit(
  local: Local,
  description: CredentialDescription,
  options: GlobalOptions,
): Promise<GitAnswer | undefined> {
  const value = findOrganizationOfRequest(description);
  if (!value) return undefined;
  const organization: Found<Organization> = { value, source: { kind: 'git', name: value.url } };
  const talk = talkOn(local.machine, options);
  try {
    const rejected = (await (await local.accounts()).find(value.url))?.rejectedAt;
    const credential = await local.credential({ organization, isStoredOnly: false, talk });
    if (rejected && credential.source.kind === 'stored') throw rejectedBefore(value, rejected);
    await refusePlainHttp(value, local.accounts);
    return { lines: new Secret(writeDescription(facts(credential))) };
  } catch (error) {
    if (!(error instanceof AdocError)) throw error;
    talk.warn(`adoc gives git no credential: ${inOneLine(error)}`);
    return undefined;
  }
}

/** The service takes every kind of token as a password, whatever the user name; git needs one. */
function facts({ kind, user, secret }: Credential): Record<string, string> {
  return { username: kind === 'basic' && user ? user : 'adoc', password: secret.reveal() };
}

function rejectedBefore({ url }: Organization, at: string): AdocError {
  return new AdocError(`${url} rejected the stored token at ${at}.`, {
    code: 'rejected-before',
    suggestions: [`Sign in again: adoc devops login --organization ${url}`],
  });
}
