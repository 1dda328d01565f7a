import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { AdocError, exitCodes } from '@adoc/sdk';
import { readPieces } from './read-pieces.js';

/** An answer whose body has not been read yet. */
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Readable;
  /** Absent where nobody limits it. */
  limits?: AnswerLimits;
}

export interface AnswerLimits {
  /** Milliseconds that the server may say nothing. An answer that is read as one has four times as long in all. */
  patience: number;
  /** Bytes that are taken into memory, after decompression. */
  bytes: number;
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

/** Bytes from which on it is worth the time to give back what has been decoded, whether of one answer or of the pages of a list. */
const large = 8 * 1024 * 1024;
let decoded = 0;
let giveBack: ((bytes: number) => void) | undefined;

interface Reading {
  /** Bytes, where less is due than for an answer with data. */
  limit?: number | undefined;
  /** Sees each piece of text as it comes; what it throws ends the reading. */
  watch?: (piece: string) => void;
}

/**
 * @throws AdocError (exit 5) for a body that is larger than anything the service sends as one answer
 */
export async function readText(
  answer: Answer,
  { limit = answer.limits?.bytes, watch }: Reading = {},
): Promise<TextAnswer> {
  const { status, headers, body, limits } = answer;
  const stall = limits?.patience;
  const decoder = new StringDecoder('utf8');
  // Decoded on the way: what has been read is in memory once, and not as bytes and as text.
  let text = '';
  let size = 0;
  for await (const piece of readPieces(body, { stall, whole: stall && 4 * stall })) {
    size += piece.length;
    if (limit !== undefined && size > limit) throw tooLarge(limit, limit === limits?.bytes);
    const more = decoder.write(piece);
    watch?.(more);
    text += more;
    decoded += piece.length;
    if (decoded > large) giveBack ??= (await import('./buffer-collector.js')).createBufferCollector();
    giveBack?.(piece.length);
  }
  return { status, headers, text: (text + decoder.end()).replace(/^\uFEFF/, '') };
}

function tooLarge(limit: number, isOfAnswers: boolean): AdocError {
  return new AdocError(`The server sends more than ${limit / 2 ** 20} MB as one answer.`, {
    code: 'answer-too-large',
    exitCode: exitCodes.unavailable,
    suggestions: isOfAnswers ? ['Ask for less at once.', 'ADOC_ANSWER_LIMIT sets the megabytes (64).'] : [],
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
