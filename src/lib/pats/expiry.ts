const day = 86_400_000;
/** From when on somebody is warned. Days. */
const notice = 7;

/** The day on which something expires, for people. @param expiresAt ISO 8601 */
export const dayOf = (expiresAt: string): string => expiresAt.slice(0, 10);

/**
 * What to tell somebody whose token will soon be worth nothing, or already is.
 * @param token names it: `The token for https://dev.azure.com/contoso`
 * @param expiresAt ISO 8601; null where it is not known
 * @param now milliseconds since 1970
 */
export function expiryWarning(token: string, expiresAt: string | null, now: number): string | undefined {
  if (expiresAt === null) return undefined;
  const left = Date.parse(expiresAt) - now;
  // A date that cannot be read is no date.
  if (!(left <= notice * day)) return undefined;
  if (left <= 0) return `${token} expired on ${dayOf(expiresAt)}.`;
  const days = Math.ceil(left / day);
  return `${token} expires on ${dayOf(expiresAt)}, in ${days === 1 ? 'less than a day' : `${days} days`}.`;
}
