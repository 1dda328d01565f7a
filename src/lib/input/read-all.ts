import type { Readable } from 'node:stream';

/** Bytes. Whoever sends more is not who this is for. */
const limit = 64 * 1024;

/** All that is piped in, up to a limit. */
export async function readAll(stream: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size > limit) break;
  }
  return Buffer.concat(chunks).toString('utf8');
}
