import type { Property } from './pull-request.js';

const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

/** A value as clients send it: plain, or with its .NET type as `{$type, $value}`. */
export function readProperty(value: unknown): Property {
  if (typeof value === 'object' && value !== null && '$value' in value) {
    const { $type, $value } = value as { $type?: unknown; $value: unknown };
    return typeof $type === 'string' ? { type: $type, value: $value } : readProperty($value);
  }
  if (typeof value === 'number') return { type: Number.isInteger(value) ? 'System.Int32' : 'System.Double', value };
  return { type: 'System.String', value: String(value) };
}

/** A value of a pull request's own properties: the service keeps dates as dates and everything else as text. */
export function readTextProperty(value: unknown): Property {
  const { value: plain } = readProperty(value);
  const text = String(plain);
  // Milliseconds are all that is kept of a date.
  if (DATE.test(text)) return { type: 'System.DateTime', value: new Date(text).toISOString() };
  return { type: 'System.String', value: text };
}

export const textProperty = (value: string): Property => ({ type: 'System.String', value });
export const numberProperty = (value: number): Property => ({ type: 'System.Int32', value });
