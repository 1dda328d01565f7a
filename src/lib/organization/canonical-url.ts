import { parseOrganization } from './parse-url.js';

/** The canonical form of an organization in a file that people may edit; a text that names none stays as it is. */
export function canonicalUrl(text: string): string {
  try {
    return parseOrganization(text).url;
  } catch {
    return text;
  }
}
