import { collect } from './collect.js';
import type { Format } from './format.js';
import { isStream } from './is-stream.js';
import { asJson } from './json.js';
import { asJsonc } from './jsonc.js';
import { asNothing } from './none.js';
import { print } from './print.js';
import { compileQuery } from './query.js';
import type { Rendering } from './rendering.js';
import { asTable } from './table.js';
import { asTsv } from './tsv.js';
import { untilClosed } from './until-closed.js';
import { asYaml } from './yaml.js';
import { asYamlc } from './yamlc.js';

type Renderer = (data: unknown, rendering: Rendering) => AsyncIterable<string>;

const renderers: Record<Format, Renderer> = {
  table: asTable,
  json: asJson,
  jsonc: asJsonc,
  yaml: asYaml,
  yamlc: asYamlc,
  tsv: asTsv,
  none: asNothing,
};

/**
 * Prints a result: data, or rows that arrive one by one. A result of undefined prints nothing.
 * Returns quietly when the reader goes away (`| head`); whatever the rows throw is passed on.
 * @throws AdocError `invalid-query` (exit 2) before the first row is asked for, `cannot-write` when a disk is full.
 */
export async function render(result: unknown, rendering: Rendering): Promise<void> {
  if (result === undefined) return;
  const query = rendering.query === undefined ? undefined : await compileQuery(rendering.query);
  const data = isStream(result) ? untilClosed(result, rendering.out) : result;
  const renderer = renderers[rendering.format];
  if (!query) {
    await print(renderer(data, rendering), rendering.out);
    return;
  }
  const answer = query(isStream(data) ? await collect(data) : data);
  await print(renderer(answer, { ...rendering, view: undefined }), rendering.out);
}
