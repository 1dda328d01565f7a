import { identityErrors } from './errors.js';

const LONGEST = 256;
const FORBIDDEN = /[/\\[\]:|<>+=;?*,"\p{Cc}]/u;

/**
 * Checks the name of a group or team, and trims it.
 * @throws ServiceError when it is empty, too long, ends in a dot, or has characters that a name may not hold.
 */
export function parseGroupName(name: unknown): string {
  const trimmed = typeof name === 'string' ? name.trim() : '';
  const isWrong = trimmed === '' || trimmed.length > LONGEST || trimmed.endsWith('.') || FORBIDDEN.test(trimmed);
  if (isWrong) throw identityErrors.invalidName(String(name ?? ''));
  return trimmed;
}
