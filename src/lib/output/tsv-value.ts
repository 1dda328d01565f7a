import { terminalSafe } from '@adoc/sdk';

const escapes: Record<string, string> = { '\t': '\\t', '\n': '\\n', '\r': '\\r', '\\': '\\\\' };

/** One value between two tabs. Nested objects are left empty and lists give their length, as az does. */
export function tsvValue(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return String(value.length);
  if (value instanceof Date) return value.toJSON() ?? '';
  if (typeof value === 'object') return '';
  return terminalSafe(String(value).replace(/[\t\n\r\\]/g, (character) => escapes[character] ?? character));
}
