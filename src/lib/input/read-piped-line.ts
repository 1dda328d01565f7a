import type { Readable } from 'node:stream';
import { AdocError, exitCodes } from '@adoc/sdk';

/** Bytes. No token is as long, and whoever sends more without a line end sends something else. */
const limit = 64 * 1024;

/**
 * The first line of a pipe, without its end; an empty text when there is none. What follows is not waited for.
 * @throws AdocError (exit 2) for a line that is too long: the beginning of it would be another secret
 */
export async function readPipedLine(stream: Readable): Promise<string> {
  let bytes = Buffer.alloc(0);
  for await (const chunk of stream) {
    bytes = Buffer.concat([bytes, chunk as Buffer]);
    const [line = '', ...more] = decode(bytes).split(/[\r\n]/, 2);
    if (more.length > 0 && line.length <= limit) return line;
    if (bytes.length > limit) throw tooLong();
  }
  return decode(bytes);
}

function tooLong(): AdocError {
  return new AdocError('What is piped in has a first line of more than 64 KB.', {
    code: 'line-too-long',
    exitCode: exitCodes.usage,
  });
}

/** Windows PowerShell redirects text as UTF-16 with a byte-order mark. */
function decode(bytes: Buffer): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return bytes.toString(isUtf16 ? 'utf16le' : 'utf8');
}
