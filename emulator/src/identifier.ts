import { createHash } from 'node:crypto';

/**
 * Derives a GUID from a name, so that the same seed gives the same ids in every run.
 * @param parts Words that identify the thing, outermost first; case does not matter, as in the service.
 */
export function identifier(...parts: string[]): string {
  const hex = createHash('sha1').update(parts.join('/').toLowerCase()).digest('hex');
  const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(18, 20)}-${hex.slice(20, 32)}`;
}
