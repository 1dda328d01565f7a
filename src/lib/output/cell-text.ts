import { terminalSafe } from '@adoc/sdk';

/** A value on one line, fit for a terminal. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return terminalSafe(asText(value).replace(/\r\n|[\r\n\t]/g, ' ')).trimEnd();
}

function asText(value: unknown): string {
  if (value instanceof Date) return value.toJSON() ?? '';
  if (typeof value === 'object') return JSON.stringify(value) ?? '';
  return String(value);
}
