import type { Problem } from './problem.js';

/** Decodes the path of a URL. One slash at its end is tolerated. */
export function parsePath(path: string): string[] | Problem {
  const trimmed = path.replace(/^\//, '').replace(/\/$/, '');
  if (trimmed === '') return path.length > 1 ? { problem: 'Its path has an empty segment.' } : [];
  const segments: string[] = [];
  for (const text of trimmed.split('/')) {
    if (text === '') return { problem: 'Its path has an empty segment.' };
    const segment = decode(text);
    if (segment === undefined) return { problem: 'Its path has a percent sign that encodes nothing.' };
    if (segment === '.' || segment === '..') return { problem: 'Its path has a dot segment.' };
    if (/[/\\]/.test(segment)) return { problem: 'Its path has an encoded slash.' };
    if (!isPlain(segment)) return { problem: 'Its path has an encoded character that no name has.' };
    segments.push(segment);
  }
  return segments;
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** Names never hold these, and a second decoding somewhere on the way would give them a new meaning. */
function isPlain(segment: string): boolean {
  if (/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(segment)) return false;
  return segment === segment.trim() && !/%[0-9a-f]{2}/i.test(segment);
}
