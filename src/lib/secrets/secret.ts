import { noteRevealed } from './revealed.js';

const inspect = Symbol.for('nodejs.util.inspect.custom');
const mask = '***';

/** A secret on its way through the program. Printing, serializing or inspecting it by accident gives `***`. */
export class Secret {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** The secret itself: for a store, and for the header of a request. */
  reveal(): string {
    noteRevealed(this.#text);
    return this.#text;
  }

  toString(): string {
    return mask;
  }

  toJSON(): string {
    return mask;
  }

  [inspect](): string {
    return mask;
  }
}
