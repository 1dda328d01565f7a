import { AdocError, exitCodes } from '@adoc/sdk';

const day = 86_400_000;

/**
 * When a token is to expire: a number of days from now (`30`, `30d`), or a date (`2026-12-31`), whose whole day still counts.
 * @param now milliseconds since 1970
 * @returns ISO 8601
 * @throws AdocError (exit 2) for anything else, and for what is past
 */
export function parseExpiry(text: string, now: number): string {
  const [, days] = /^(\d{1,4})d?$/i.exec(text.trim()) ?? [];
  const moment = days === undefined ? endOf(text.trim()) : now + Number(days) * day;
  if (Number.isNaN(moment)) throw wrong(`${JSON.stringify(text)} is neither a number of days nor a date.`);
  if (moment <= now) throw wrong('A token that has expired already is of no use.');
  return new Date(moment).toISOString();
}

function endOf(text: string): number {
  if (!/^\d{4}-\d{2}-\d{2}/.test(text)) return Number.NaN;
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T23:59:59Z`) : Date.parse(text);
}

const wrong = (message: string): AdocError =>
  new AdocError(message, {
    code: 'usage',
    exitCode: exitCodes.usage,
    suggestions: ['--expires 30', '--expires 2026-12-31'],
  });
