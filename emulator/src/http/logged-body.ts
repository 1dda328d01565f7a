import { Readable } from 'node:stream';

/** Fields of a sign-in form that are secrets, known to the emulator or not. */
const SECRET_FIELDS =
  /(?<=^|&)(client_secret|client_assertion|assertion|code|code_verifier|refresh_token|device_code|password)=[^&]*/g;

/** A body as the log shows it: JSON parsed, other text as it is, both without secrets; anything else by its length only. */
export function loggedBody(body: string | Buffer | Readable, type: string): unknown {
  if (body instanceof Readable) return '(a stream)';
  if (body.length === 0) return null;
  if (typeof body !== 'string' && !/json|text|xml|html|urlencoded/i.test(type)) return `(${body.length} bytes)`;
  const text = body.toString();
  if (/urlencoded/i.test(type)) return text.replace(SECRET_FIELDS, '$1=***');
  if (!/json/i.test(type)) return text;
  try {
    return JSON.parse(text, withoutSecrets);
  } catch {
    return text;
  }
}

/** Hides what clients send to be kept secret: values of variables, and how a service connection signs in. */
function withoutSecrets(name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if ('isSecret' in value && value.isSecret === true && 'value' in value && typeof value.value === 'string') {
    return { ...value, value: '***' };
  }
  if (name !== 'authorization' || !('parameters' in value)) return value;
  return { ...value, parameters: hidden(value.parameters) };
}

const hidden = (parameters: unknown): unknown =>
  typeof parameters !== 'object' || parameters === null
    ? parameters
    : Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, value === null ? null : '***']));
