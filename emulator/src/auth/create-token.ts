import { randomInt } from 'node:crypto';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Makes up a token in the form of today's personal access tokens: 84 characters with `AZDO` before the last four. */
export function createToken(): string {
  const random = (length: number): string =>
    Array.from({ length }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('');
  return `${random(76)}AZDO${random(4)}`;
}
