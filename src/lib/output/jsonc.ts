import { colourJson } from './colour-json.js';
import { asJson } from './json.js';
import type { Rendering } from './rendering.js';

/** The text of `json` in colour, where colour is wanted. */
export async function* asJsonc(data: unknown, { colour }: Pick<Rendering, 'colour'>): AsyncGenerator<string> {
  for await (const chunk of asJson(data)) yield colour ? colourJson(chunk) : chunk;
}
