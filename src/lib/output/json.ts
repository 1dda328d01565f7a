import { terminalSafe } from '@adoc/sdk';
import { isStream } from './is-stream.js';

/** JSON with an indent of two. Of a stream, the closing bracket is the proof that it is complete. */
export async function* asJson(data: unknown): AsyncGenerator<string> {
  if (!isStream(data) && !Array.isArray(data)) {
    yield `${toJson(data)}\n`;
    return;
  }
  let isEmpty = true;
  for await (const row of data) {
    yield `${isEmpty ? '[' : ','}\n  ${toJson(row).replaceAll('\n', '\n  ')}`;
    isEmpty = false;
  }
  yield isEmpty ? '[]\n' : '\n]\n';
}

function toJson(value: unknown): string {
  // JSON escapes C0 in strings by itself, so every newline left is layout; the rest is escaped here, and stays JSON.
  return terminalSafe(JSON.stringify(value, null, 2) ?? 'null', { keepLines: true });
}
