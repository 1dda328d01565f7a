import { errors } from '../areas/errors.js';
import { signInPage } from '../auth/sign-in-page.js';
import { type Answer, answer } from './answer.js';
import { errorAnswer, faultAnswer } from './error-answer.js';
import type { Fault } from './faults.js';

/** Changes an answer as a fault says; what concerns the connection is left to the server. */
export function applyFault(fault: Fault, usual: Answer): Answer {
  const changed = replace(fault, usual);
  const headers = { ...changed.headers };
  if (fault.retryAfter !== undefined) Object.assign(headers, throttling(fault.retryAfter));
  Object.assign(headers, fault.headers);
  const body = fault.bom && typeof changed.body === 'string' ? `\uFEFF${changed.body}` : changed.body;
  return { status: changed.status, headers, body };
}

function replace({ status, body, bom, html }: Fault, usual: Answer): Answer {
  if (html) return signInPage(status ?? 200);
  if (status === undefined && body === undefined && !bom) return usual;
  const code = status ?? (bom ? 503 : usual.status);
  if (body === undefined) return code === 429 ? errorAnswer(errors.throttled()) : faultAnswer(code);
  return typeof body === 'string' ? answer.text(body, code) : answer.json(body, { status: code });
}

/** @see https://learn.microsoft.com/azure/devops/integrate/concepts/rate-limits */
function throttling(seconds: number): Record<string, string> {
  return {
    'Retry-After': String(seconds),
    'X-RateLimit-Resource': 'Concurrency',
    'X-RateLimit-Delay': String(seconds),
    'X-RateLimit-Limit': '200',
    'X-RateLimit-Remaining': '0',
    'X-RateLimit-Reset': String(Math.ceil(Date.now() / 1000) + seconds),
  };
}
