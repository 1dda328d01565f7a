import { AdocError, type Found, type GlobalOptions, type Organization } from '@adoc/sdk';
import { authorizationOf, type Credential } from '../credentials/credential.js';
import { refusePlainHttp } from '../credentials/refuse-plain-http.js';
import { inOneLine } from '../errors/in-one-line.js';
import type { Local } from '../local.js';
import { Secret } from '../secrets/secret.js';
import { type Talk, talkOn } from '../talk.js';
import { type CredentialDescription, writeDescription } from './credential-description.js';
import { findOrganizationOfRequest, isWithoutPath } from './organization-of-request.js';
import { refuseRejected } from './refuse-rejected.js';

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
  const talk = talkOn(local.machine, options);
  try {
    const value = findOrganizationOfRequest(description);
    if (!value && isWithoutPath(description)) throw pathMissing();
    if (!value) return undefined;
    return { lines: new Secret(writeDescription(await answerFor(local, value, { description, talk }))) };
  } catch (error) {
    if (!(error instanceof AdocError)) throw error;
    const [remedy] = error.suggestions;
    talk.warn(`adoc gives git no credential: ${inOneLine(error)}${remedy ? ` (${remedy})` : ''}`);
    return undefined;
  }
}

interface Asked {
  description: CredentialDescription;
  talk: Talk;
}

async function answerFor(local: Local, value: Organization, { description, talk }: Asked): Promise<[string, string][]> {
  const organization: Found<Organization> = { value, source: { kind: 'git', name: value.url } };
  const credential = await local.credential({ organization, isStoredOnly: false, talk });
  await refuseRejected(local, { organization: value, source: credential.source, talk });
  await refusePlainHttp(value, local.accounts);
  if (description.capabilities.has('authtype')) return ofHeader(credential);
  const { kind, user, secret } = credential;
  // The service takes every kind of token as a password, whatever the user name; git needs one.
  return [
    ['username', kind === 'basic' && user ? user : 'adoc'],
    ['password', secret.reveal()],
  ];
}

/** Git sends the header as it is then; else it chooses NTLM where a Server offers it, which knows no tokens. */
function ofHeader(credential: Credential): [string, string][] {
  const [authtype = '', value = ''] = authorizationOf(credential).split(' ');
  return [
    ['capability[]', 'authtype'],
    ['authtype', authtype],
    ['credential', value],
  ];
}

function pathMissing(): AdocError {
  return new AdocError('git did not say which organization it is about, since credential.useHttpPath is off.', {
    code: 'no-path',
    suggestions: ['Set it: adoc devops setup-git'],
  });
}
