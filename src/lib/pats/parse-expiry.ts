import { AdocError, exitCodes } from '@adoc/sdk';

const day = 86_400_000;
/** Where the service's clock is behind ours, a whole year from now would be longer than it allows. */
const skew = 60_000;
/** The service gives no token a longer life, whatever the organization allows. Milliseconds. */
const longest = 365 * day - skew;

/**
 * When a token is to expire: a number of days from now (`30`, `30d`), or a date (`2026-12-31`), whose whole day still counts.
 * @param now milliseconds since 1970
 * @returns ISO 8601
 * @throws AdocError (exit 2) for anything else, and for what is past
 */
export function parseExpiry(text: string, now: number): string {
  const [, days] = /^(\d{1,4})d?$/i.exec(text.trim()) ?? [];
  const moment = days === undefined ? endOf(text.trim()) : now + Number(days) * day - skew;
  if (Number.isNaN(moment)) throw wrong(`${JSON.stringify(text)} is neither a number of days nor a date.`, now);
  if (moment <= now) throw wrong('A token that has expired already is of no use.', now);
  return new Date(moment).toISOString();
}

/** As long from now as a token has lived or was to live, where the service still allows it. @returns ISO 8601 */
export function sameLife({ validFrom, validTo }: { validFrom: string; validTo: string }, now: number): string {
  return new Date(now + Math.min(Date.parse(validTo) - Date.parse(validFrom), longest)).toISOString();
}

function endOf(text: string): number {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})(T|$)/.exec(text) ?? [];
  if (!year) return Number.NaN;
  // JavaScript takes the 31st of February for a day in March.
  if (new Date(`${year}-${month}-${date}T00:00:00Z`).getUTCDate() !== Number(date)) return Number.NaN;
  return /T/.test(text) ? Date.parse(text) : Date.parse(`${text}T23:59:59Z`);
}

const wrong = (message: string, now: number): AdocError =>
  new AdocError(message, {
    code: 'usage',
    exitCode: exitCodes.usage,
    suggestions: ['--expires 30', `--expires ${new Date(now + 30 * day).toISOString().slice(0, 10)}`],
  });
