import { AdocError, exitCodes } from '../errors/adoc-error.js';

/**
 * A date or a time as people write it: `2026-03-01` is the beginning of that day, where the reader is.
 * @returns ISO 8601, UTC
 * @throws AdocError (exit 2) for what is neither
 */
export function parseTime(text: string): string {
  // Without a time JavaScript would take the day of Greenwich.
  const time = new Date(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00` : text);
  if (!Number.isNaN(time.getTime()) && /^\d{4}-/.test(text)) return time.toISOString();
  throw new AdocError(`"${text}" is neither a date nor a time.`, {
    code: 'usage',
    exitCode: exitCodes.usage,
    suggestions: ['2026-03-01', '2026-03-01T14:30', '2026-03-01T14:30:00Z'],
  });
}
