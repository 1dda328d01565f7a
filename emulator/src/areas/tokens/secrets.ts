/** A shorter one would be found inside innocent words. */
const SHORTEST = 8;

/** Everything that lets somebody in, to keep it out of what is written down. It only grows: what is revoked was a secret all the same. */
export class Secrets {
  readonly #known = new Set<string>();

  /** @returns the secret itself, so that whoever makes one up cannot forget to say so. */
  add(secret: string): string {
    if (secret.length < SHORTEST) return secret;
    // As it stands in a text, in a URL, and inside JSON.
    this.#known.add(secret).add(encodeURIComponent(secret)).add(JSON.stringify(secret).slice(1, -1));
    return secret;
  }

  /** Puts `***` in the place of every secret. */
  redact(text: string): string {
    let shown = text;
    for (const secret of this.#known) if (shown.includes(secret)) shown = shown.replaceAll(secret, '***');
    return shown;
  }
}
