import { StringDecoder } from 'node:string_decoder';

/** A line that is longer is taken for several: nobody reads it, and it has not to fill the memory. */
const longest = 1024 * 1024;

/** The lines of what arrives piece by piece, without their line breaks; those that arrive together are given together. */
export async function* readLines(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string[]> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  for await (const piece of pieces) {
    rest += decoder.write(Buffer.from(piece.buffer, piece.byteOffset, piece.length));
    if (!piece.includes(LINE_FEED) && rest.length < longest) continue;
    const lines = rest.split('\n');
    const last = lines.at(-1) ?? '';
    rest = last.length < longest ? last : '';
    if (rest === last) lines.pop();
    yield lines.map(withoutReturn);
  }
  rest += decoder.end();
  if (rest !== '') yield [withoutReturn(rest)];
}

const LINE_FEED = 10;

const withoutReturn = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line);
