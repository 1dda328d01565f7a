import { Readable } from 'node:stream';

/** Fields of a sign-in form that are secrets, known to the emulator or not. */
const SECRET_FIELDS =
  /(?<=^|&)(client_secret|client_assertion|assertion|code|code_verifier|refresh_token|device_code|password)=[^&]*/g;

/** A body as the log shows it: JSON parsed, other text as it is but without secrets, anything else by its length only. */
export function loggedBody(body: string | Buffer | Readable, type: string): unknown {
  if (body instanceof Readable) return '(a stream)';
  if (body.length === 0) return null;
  if (typeof body !== 'string' && !/json|text|xml|html|urlencoded/i.test(type)) return `(${body.length} bytes)`;
  const text = body.toString();
  if (/urlencoded/i.test(type)) return text.replace(SECRET_FIELDS, '$1=***');
  if (!/json/i.test(type)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
