import { AdocError, exitCodes } from '@adoc/sdk';
import type { Wanted } from './wanted.js';

/** `git+https://…`, `https://….git`, `https://dev.azure.com/…/_git/…`, `ssh://…`, `git@host:path`. */
export function isGitUrl(what: string): boolean {
  const [address = ''] = what.split('#');
  if (/^git(\+[a-z]+)?:\/\/|^ssh:\/\//i.test(address)) return true;
  if (/^[\w.-]+@[\w.-]+:[^@]/.test(address)) return true;
  return /^https?:\/\//i.test(address) && (/\.git$/.test(address) || /\/_git\//.test(address));
}

/**
 * The address that git is given, and what stands behind `#`: a branch, tag or commit.
 * @throws AdocError exit 2 for a transport that anybody on the way can change, and for a password that would be kept
 */
export function parseGitUrl(what: string): Wanted {
  const [address = '', ref] = what.split('#', 2);
  const url = address.replace(/^git\+/i, '');
  if (/^(git|http):/i.test(url)) throw refusal('A plugin is not fetched without encryption.', 'Use https or ssh.');
  if (/^[a-z]+:\/\/[^/@]*:[^/@]*@/i.test(url)) {
    throw refusal(
      'The address holds a password.',
      'Leave it out: git asks its credential helper (adoc devops setup-git).',
    );
  }
  if (!/^(https|ssh|file):\/\/|^[\w.-]+@/i.test(url)) {
    throw refusal('git is not asked to use that transport.', 'Use https or ssh.');
  }
  if (ref !== undefined && !/^[\w./@+-]+$/.test(ref.replace(/^-/, ' '))) {
    throw refusal(
      'What stands behind # is no branch, tag or commit.',
      'adoc plugins install git+https://HOST/PATH#v1.2.3',
    );
  }
  return { kind: 'git', url, ref };
}

function refusal(message: string, next: string): AdocError {
  return new AdocError(message, { code: 'usage', exitCode: exitCodes.usage, suggestions: [next] });
}
