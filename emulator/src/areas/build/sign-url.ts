import { createHmac, timingSafeEqual } from 'node:crypto';

const HOUR = 3_600_000;

/** Until when a signed URL can be used, in milliseconds since 1970. */
export const signedUntil = (now: number): number => Math.floor(now / 1000) * 1000 + HOUR;

/** Signs something for which there is no other credential. @param key What only this emulator knows: an id of the organization will do. */
export const signatureOf = (key: string, ...parts: string[]): string =>
  createHmac('sha256', `emulator ${key}`).update(parts.join('\n')).digest('base64');

export function isSignature(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}
