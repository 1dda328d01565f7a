import type { Writable } from 'node:stream';
import type { View } from '@adoc/sdk';
import type { Format } from './format.js';

/** How a result is to be printed, and where. */
export interface Rendering {
  format: Format;
  /** JMESPath. With a query the result is no longer what the view was made for, so the view is left out. */
  query?: string | undefined;
  view?: Exclude<View, { kind: 'text' }> | undefined;
  /** A terminal says so by `isTTY`, and how wide it is by `columns`, as process.stdout does. */
  out: Writable & { isTTY?: boolean | undefined; columns?: number | undefined };
  colour: boolean;
}
