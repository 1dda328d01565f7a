import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';
import { AdocError, exitCodes } from '@adoc/sdk';

/** An answer whose body has not been read yet. */
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Readable;
}

/** An answer with its text: a byte-order mark, which the service puts before some errors, is gone. */
export interface TextAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

/** Header by name, the first one where there are several. */
export function headerOf(answer: { headers: IncomingHttpHeaders }, name: string): string | undefined {
  const value = answer.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

/** Bytes of JSON that are taken into memory. */
const largest = 256 * 1024 * 1024;

/** @throws AdocError (exit 5) for a body that is larger than anything the service sends as one answer */
export async function readText(answer: Answer, limit = largest): Promise<TextAnswer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer.body as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw tooLarge(limit);
    chunks.push(chunk);
  }
  const text = Buffer.concat(chunks)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
  return { status: answer.status, headers: answer.headers, text };
}

function tooLarge(limit: number): AdocError {
  return new AdocError(`The server sends more than ${limit} bytes as one answer.`, {
    code: 'answer-too-large',
    exitCode: exitCodes.unavailable,
  });
}

export function isHtml(answer: { headers: IncomingHttpHeaders }): boolean {
  return /^(text\/html|application\/xhtml)/i.test(headerOf(answer, 'content-type') ?? '');
}

/**
 * Whether the service means "sign in first". It says so in several ways besides 401: a redirect to its
 * sign-in page, 203, or that page itself with 200 where data was due.
 */
export function asksToSignIn(answer: { status: number; headers: IncomingHttpHeaders }, isJsonDue = true): boolean {
  if (answer.status === 401 || answer.status === 203) return true;
  if (answer.status >= 300 && answer.status < 400) {
    return /\/_signin\b|login\.microsoftonline\.com|login\.live\.com|app\.vssps\.visualstudio\.com/i.test(
      headerOf(answer, 'location') ?? '',
    );
  }
  return isJsonDue && answer.status === 200 && isHtml(answer);
}
