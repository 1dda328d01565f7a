import { Readable } from 'node:stream';
import { writeZip, type ZipEntry } from '../../areas/build/zip.js';
import type { Answer } from '../../http/answer.js';

/** A zip file that is made while it is sent. */
export function zipAnswer(entries: readonly ZipEntry[], name: string): Answer {
  return {
    status: 200,
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; filename=${encodeURIComponent(name)}; filename*=UTF-8''${encodeURIComponent(name)}`,
    },
    body: Readable.from(writeZip(entries)),
  };
}
