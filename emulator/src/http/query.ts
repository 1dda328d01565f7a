import { errors } from '../areas/errors.js';

/** The query of a request; the service takes its names in any case. */
export class Query {
  readonly #values = new Map<string, string>();

  constructor(search: URLSearchParams) {
    for (const [name, value] of search) {
      if (!this.#values.has(name.toLowerCase())) this.#values.set(name.toLowerCase(), value);
    }
  }

  /** The value, or undefined when it is absent or empty. */
  text(name: string): string | undefined {
    return this.#values.get(name.toLowerCase()) || undefined;
  }

  flag(name: string): boolean {
    return this.text(name)?.toLowerCase() === 'true';
  }

  /** @throws ServiceError with status 400 when the value is not a whole number from 0. */
  count(name: string): number | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    if (!/^\d{1,9}$/.test(text)) throw errors.badArgument(`The value '${text}' is not valid for ${name}.`);
    return Number(text);
  }
}
