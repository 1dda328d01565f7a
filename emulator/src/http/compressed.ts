import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Answer } from './answer.js';

type Plain = Answer & { body: string | Buffer };

const pack = promisify(gzip);
/** In bytes: what is shorter does not get shorter. */
const SMALLEST = 1024;

/** Packs a text, as the service does for clients that can unpack it. */
export async function compressed(given: Answer, encodings: string): Promise<Plain> {
  const plain = given as Plain;
  if (typeof plain.body !== 'string' || !/\bgzip\b/i.test(encodings)) return plain;
  const headers = { ...plain.headers, Vary: 'Accept-Encoding' };
  if (plain.body.length < SMALLEST) return { ...plain, headers };
  return { ...plain, headers: { ...headers, 'Content-Encoding': 'gzip' }, body: await pack(plain.body) };
}
