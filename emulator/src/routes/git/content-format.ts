import { errors } from '../../areas/errors.js';
import type { Call } from '../route.js';

/** In which form a client wants content; `any` when it says nothing. */
export type ContentFormat = 'json' | 'zip' | 'text' | 'octetStream' | 'any';

const TYPES: readonly [RegExp, ContentFormat][] = [
  [/^application\/json\b/i, 'json'],
  [/^application\/zip\b/i, 'zip'],
  [/^text\/plain\b/i, 'text'],
  [/^application\/octet-stream\b/i, 'octetStream'],
];
const FORMATS: readonly ContentFormat[] = ['json', 'zip', 'text', 'octetStream'];

/** Reads `$format`, which goes first, or the Accept header. @throws ServiceError when the format is not known. */
export function readFormat({ query, headers }: Call): ContentFormat {
  const asked = query.text('$format')?.toLowerCase();
  if (asked) {
    const format = FORMATS.find((known) => known.toLowerCase() === asked);
    if (!format) throw errors.badArgument(`The value '${asked}' is not valid for $format.`);
    return format;
  }
  for (const type of (headers.accept ?? '').split(',')) {
    const found = TYPES.find(([pattern]) => pattern.test(type.trim()));
    if (found) return found[1];
  }
  return 'any';
}
