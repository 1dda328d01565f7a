import { colourYaml } from './colour-yaml.js';
import type { Rendering } from './rendering.js';
import { asYaml } from './yaml.js';

/** The text of `yaml` in colour, where colour is wanted. */
export async function* asYamlc(data: unknown, { colour }: Pick<Rendering, 'colour'>): AsyncGenerator<string> {
  for await (const chunk of asYaml(data)) yield colour ? colourYaml(chunk) : chunk;
}
