/** Without any word on it, a token is taken to be valid for this long: less than any that Entra ID gives. */
const shortest = 5 * 60_000;

/**
 * When a token that Azure CLI printed expires, in milliseconds since 1970. Since 2.54 it gives `expires_on` in seconds; the older
 * `expiresOn` is local time without a zone.
 */
export function expiryOf(answer: { expires_on?: unknown; expiresOn?: unknown }, now = Date.now()): number {
  const seconds = Number(answer.expires_on);
  if (Number.isFinite(seconds) && seconds > 0) return seconds * 1000;
  const local = typeof answer.expiresOn === 'string' ? Date.parse(answer.expiresOn.replace(' ', 'T')) : Number.NaN;
  return Number.isNaN(local) ? now + shortest : local;
}
