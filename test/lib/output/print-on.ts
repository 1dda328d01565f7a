import { render } from '../../../src/lib/output/render.js';
import type { Rendering } from '../../../src/lib/output/rendering.js';
import { Paper } from './paper.js';

interface Wishes extends Partial<Omit<Rendering, 'out'>> {
  /** Makes the paper a terminal of this width. */
  columns?: number;
}

/** What a result looks like in a format. */
export async function printOn(result: unknown, { columns, ...wishes }: Wishes = {}): Promise<string> {
  const out = new Paper(columns === undefined ? {} : { columns });
  await render(result, { format: 'table', colour: false, ...wishes, out });
  return out.text;
}
