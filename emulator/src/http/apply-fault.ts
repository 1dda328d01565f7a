import { errors } from '../areas/errors.js';
import { signInPage } from '../auth/sign-in-page.js';
import { type Answer, answer } from './answer.js';
import { errorAnswer, faultAnswer } from './error-answer.js';
import type { Fault } from './faults.js';
import { rateLimitHeaders } from './rate-limit.js';

/**
 * Changes an answer as a fault says; what concerns the connection is left to the server.
 * @param now Milliseconds since 1970, of the emulator's clock.
 */
export function applyFault(fault: Fault, usual: Answer, now: number): Answer {
  const changed = replace(fault, usual);
  const headers = { ...changed.headers };
  const { retryAfter } = fault;
  if (retryAfter !== undefined) {
    Object.assign(headers, rateLimitHeaders({ retryAfter, resetAt: now + retryAfter * 1000 }));
  }
  Object.assign(headers, fault.headers);
  // The service's own 503 has the mark, whoever expects it or not.
  const { bom = fault.status === 503 && fault.body === undefined } = fault;
  const body = bom && typeof changed.body === 'string' ? `\uFEFF${changed.body}` : changed.body;
  return { status: changed.status, headers, body };
}

function replace({ status, body, bom, html }: Fault, usual: Answer): Answer {
  if (html) return signInPage(status ?? 200);
  if (status === undefined && body === undefined && !bom) return usual;
  const code = status ?? (bom ? 503 : usual.status);
  if (body === undefined) return code === 429 ? errorAnswer(errors.throttled()) : faultAnswer(code);
  return typeof body === 'string' ? answer.text(body, code) : answer.json(body, { status: code });
}
