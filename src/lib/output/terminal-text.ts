import { terminalSafe } from '@adoc/sdk';

/** Text for a person, as it arrives: what could control the terminal is made visible. Bytes are taken as UTF-8. */
export async function* terminalText(source: AsyncIterable<string | Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  // A carriage return is harmless only before a newline, which may come with the next piece.
  let held = '';
  for await (const piece of source) {
    const text = held + (typeof piece === 'string' ? piece : decoder.decode(piece, { stream: true }));
    held = text.endsWith('\r') ? '\r' : '';
    yield visible(held ? text.slice(0, -1) : text);
  }
  yield visible(held + decoder.decode());
}

const visible = (text: string): string =>
  text
    .replaceAll('\r\n', '\n')
    .split('\t')
    .map((part) => terminalSafe(part, { keepLines: true }))
    .join('\t');
