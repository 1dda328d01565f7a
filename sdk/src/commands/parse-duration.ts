import { AdocError, exitCodes } from '../errors/adoc-error.js';

const units = { s: 1000, m: 60_000, h: 3_600_000 } as const;

/** `90`, `90s`, `30m` or `2h` in milliseconds. @throws AdocError (exit 2) for anything else */
export function parseDuration(text: string): number {
  const [, count, unit = 's'] = /^(\d{1,6})([smh])?$/.exec(text.trim()) ?? [];
  const milliseconds = Number(count) * units[unit as keyof typeof units];
  if (milliseconds > 0) return milliseconds;
  throw new AdocError(`"${text}" is not a time.`, {
    code: 'usage',
    exitCode: exitCodes.usage,
    suggestions: ['Seconds: 90 or 90s', 'Minutes: 30m', 'Hours: 2h'],
  });
}
