import { AdocError, exitCodes, type Organization } from '@adoc/sdk';
import { asksToSignIn, headerOf, isHtml, type TextAnswer } from './answer.js';

/** What the message of an error needs to know about the request. */
export interface Asked {
  organization: Organization;
  method: string;
  url: URL;
  /** `the token in ADOC_TOKEN`; names the credential, never shows it. Undefined where none was sent. */
  credential: string | undefined;
  /** What to do about a rejected credential; depends on where it came from. */
  remedies: string[];
  subject?: string | undefined;
}

/** Turns an answer that is not a success into an error: what happened, the server's own reason, what to do. */
export function responseError(answer: TextAnswer, asked: Asked): AdocError {
  const { status } = answer;
  const reason = serverReason(answer);
  const { organization, subject } = asked;
  if (asksToSignIn(answer)) return notSignedIn(answer, asked, reason);
  if (status >= 300 && status < 400) return redirected(answer, asked);
  if (status === 403) {
    return new AdocError(`${organization.url} does not allow this: ${asked.method} ${asked.url.pathname}`, {
      code: 'not-allowed',
      exitCode: exitCodes.notAllowed,
      reason,
      suggestions: ['Check the scopes of the token and the permissions of its user.'],
    });
  }
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
    reason: reason && `HTTP status ${status}`,
  });
}

function notSignedIn(answer: TextAnswer, asked: Asked, reason: string | undefined): AdocError {
  const what = asked.credential
    ? `${asked.organization.url} does not accept ${asked.credential}.`
    : `${asked.organization.url} wants you to sign in.`;
  const page = isHtml(answer) ? 'It answered with a sign-in page instead of data.' : undefined;
  return new AdocError(what, {
    code: 'not-signed-in',
    exitCode: exitCodes.notAllowed,
    reason: reason ?? page ?? 'The token may be expired, revoked, mistyped, or made for another organization.',
    suggestions: asked.remedies,
  });
}

function redirected(answer: TextAnswer, asked: Asked): AdocError {
  const location = headerOf(answer, 'location') ?? '';
  const target = URL.canParse(location, asked.url.href) ? new URL(location, asked.url).origin : 'another address';
  return new AdocError(`${asked.organization.url} redirects to ${target}.`, {
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

/** The server's own words: the header first, which also stands on answers without a body. */
export function serverReason(answer: TextAnswer): string | undefined {
  return findReason(answer)?.slice(0, longestReason);
}

/** More than any reason is long: what is longer is an attack on whoever reads it. */
const longestReason = 2_000;

function findReason(answer: TextAnswer): string | undefined {
  const header = headerOf(answer, 'x-tfs-serviceerror');
  if (header) return decode(header);
  if (isHtml(answer)) return undefined;
  const body = parseObject(answer.text);
  if (body) return messageIn(body) ?? messageIn(body.value);
  const text = answer.text.trim();
  return text === '' ? undefined : text.slice(0, 500);
}

/** Azure DevOps writes `message`; ASP.NET below it `Message`, or wraps that into the `value` of a list. */
function messageIn(body: unknown): string | undefined {
  const { message, Message } = (body ?? {}) as { message?: unknown; Message?: unknown };
  return [message, Message].find((each) => typeof each === 'string');
}

/** `GitRepositoryNotFoundException`, the stable name of a refusal. */
export function typeKey(answer: TextAnswer): string | undefined {
  const key = parseObject(answer.text)?.typeKey;
  return typeof key === 'string' && key !== '' ? key.slice(0, 200) : undefined;
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function decode(header: string): string {
  try {
    return decodeURIComponent(header.replaceAll('+', ' '));
  } catch {
    return header;
  }
}
