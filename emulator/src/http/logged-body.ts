import { Readable } from 'node:stream';

/** A body as the log shows it: JSON parsed, other text as it is, anything else by its length only. */
export function loggedBody(body: string | Buffer | Readable, type: string): unknown {
  if (body instanceof Readable) return '(a stream)';
  if (body.length === 0) return null;
  if (typeof body !== 'string' && !/json|text|xml|html|urlencoded/i.test(type)) return `(${body.length} bytes)`;
  const text = body.toString();
  if (!/json/i.test(type)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
