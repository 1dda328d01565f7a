import { AdocError, exitCodes } from '@adoc/sdk';
import { asksToSignIn, headerOf, type TextAnswer } from './answer.js';
import type { Asked } from './asked.js';
import { isKnownCaller, notAllowed } from './not-allowed.js';
import { notSignedIn } from './not-signed-in.js';
import { serverReason, typeKey } from './server-reason.js';

/** Turns an answer that is not a success into an error: what happened, the server's own reason, what to do. */
export function responseError(answer: TextAnswer, asked: Asked): AdocError {
  const { status } = answer;
  const reason = serverReason(answer);
  const { organization, subject } = asked;
  if (status === 403 || isKnownCaller(answer)) return notAllowed(asked, reason);
  if (asksToSignIn(answer)) return notSignedIn(answer, asked, reason);
  const location = headerOf(answer, 'location');
  if (status >= 300 && status < 400 && location) return redirected(location, asked);
  if (status === 404) {
    const what = subject
      ? `There is no ${subject} in ${organization.url}.`
      : `${organization.url} has nothing at ${asked.url.pathname}.`;
    return new AdocError(what, {
      code: 'not-found',
      exitCode: exitCodes.notFound,
      reason,
      suggestions: ['Check the spelling. Azure DevOps also hides what the token is not allowed to see.'],
    });
  }
  if (status === 429 || status === 408 || status >= 500) return unavailable(answer, asked, reason);
  return new AdocError(reason ?? `${organization.url} answered ${status}.`, {
    code: typeKey(answer) ?? `http-${status}`,
    ...(status < 400 ? { exitCode: exitCodes.unavailable } : {}),
    reason: reason && `HTTP status ${status}`,
  });
}

function redirected(location: string, asked: Asked): AdocError {
  const url = URL.canParse(location, asked.url.href) ? new URL(location, asked.url) : undefined;
  // Addresses of files and scripts have no origin.
  const target = url && (url.origin === 'null' ? `an address of ${url.protocol}` : url.origin);
  return new AdocError(`${asked.organization.url} redirects to ${target ?? 'another address'}.`, {
    code: 'redirected',
    exitCode: exitCodes.unavailable,
    reason: 'A credential is not taken along to where a server points.',
    suggestions: ['If the organization has moved, sign in with its new URL: adoc devops login --organization URL'],
  });
}

function unavailable(answer: TextAnswer, asked: Asked, reason: string | undefined): AdocError {
  const throttled = answer.status === 429;
  return new AdocError(
    throttled
      ? `${asked.organization.url} is throttling your requests.`
      : `${asked.organization.url} is not available (HTTP status ${answer.status}).`,
    {
      code: throttled ? 'throttled' : 'unavailable',
      exitCode: exitCodes.unavailable,
      reason,
      suggestions: [
        'Try again later.',
        ...(asked.organization.deployment === 'services' ? ['See https://status.dev.azure.com'] : []),
      ],
    },
  );
}
