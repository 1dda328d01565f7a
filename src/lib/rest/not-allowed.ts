import { AdocError, exitCodes } from '@adoc/sdk';
import { headerOf, type TextAnswer } from './answer.js';
import type { Asked } from './asked.js';
import { scopeHints } from './scope-hints.js';

/** Whom the service names when it does not know the caller. */
export const anonymous = 'aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa';

/** Whether a 401 names the caller: the credential is good then, and not for this. */
export function isKnownCaller({ status, headers }: TextAnswer): boolean {
  const [user = ''] = (headerOf({ headers }, 'x-vss-userdata') ?? '').split(':');
  return status === 401 && user !== '' && user !== anonymous;
}

/** The service knows who asks, and does not let them do it. */
export function notAllowed(asked: Asked, reason: string | undefined): AdocError {
  const { organization, method, url, kind } = asked;
  const hints = kind === 'pat' ? scopeHints(asked, 'Unless the token has it, give it') : [];
  return new AdocError(`${organization.url} does not allow this: ${method} ${url.pathname}`, {
    code: 'not-allowed',
    exitCode: exitCodes.notAllowed,
    reason,
    suggestions: [
      ...(kind === 'pat' && hints.length === 0 ? ['Check the scopes of the token.'] : hints),
      'Check the permissions of whoever is signed in.',
    ],
  });
}
