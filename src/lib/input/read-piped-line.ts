import type { Readable } from 'node:stream';

const limit = 64 * 1024;

/** The first line of a pipe, without its end; an empty text when there is none. What follows is not waited for. */
export async function readPipedLine(stream: Readable): Promise<string> {
  let bytes = Buffer.alloc(0);
  for await (const chunk of stream) {
    bytes = Buffer.concat([bytes, chunk as Buffer]);
    if (/[\r\n]/.test(decode(bytes)) || bytes.length > limit) break;
  }
  return decode(bytes).split(/[\r\n]/, 1)[0] ?? '';
}

/** Windows PowerShell redirects text as UTF-16 with a byte-order mark. */
function decode(bytes: Buffer): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return bytes.toString(isUtf16 ? 'utf16le' : 'utf8');
}
