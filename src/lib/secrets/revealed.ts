/** Shorter ones would be found inside innocent words. */
const leastLength = 8;
const revealed = new Set<string>();

/** Remembers a secret that has left its wrapping, in the spelling it has there. */
export function noteRevealed(secret: string): void {
  const text = secret.replace(/=+$/, '');
  if (text.length >= leastLength) revealed.add(text);
}

/**
 * Replaces all that this process has revealed. For words of others, which an error may hold: servers, proxies and runtimes
 * repeat at times what they were given.
 */
export function hideRevealed(text: string): string {
  const forms = [...revealed].flatMap((secret) => [
    secret,
    encodeURIComponent(secret),
    JSON.stringify(secret).slice(1, -1),
  ]);
  return forms.reduce((shown, form) => shown.replaceAll(form, '***'), text);
}
