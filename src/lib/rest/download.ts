import { Readable } from 'node:stream';
import { AdocError, type Download, exitCodes } from '@adoc/sdk';
import type { Local } from '../local.js';
import { isLoopbackAddress } from '../organization/loopback.js';
import type { Talk } from '../talk.js';
import { type Answer, headerOf } from './answer.js';
import { bodyStream } from './body-stream.js';
import { createSender } from './client.js';
import { networkError } from './network-error.js';
import { openWire } from './wire.js';

interface Wanted {
  url: string;
  /** Of the first byte, from 0. */
  from: number;
}

/**
 * What is at an address that needs no credential, from some byte on. None is sent, whatever the host is.
 * @throws AdocError (exit 5) when the address is not, or no longer, good for anything
 */
export async function download(local: Local, { url, from }: Wanted, talk: Talk): Promise<Download> {
  const { machine } = local;
  const target = parseAddress(url);
  const { ca } = await local.settings();
  // Whoever has the query has the file.
  const trace = (line: string) => talk.trace(line.replaceAll(/\?\S*/g, '?***'));
  const wire = await openWire(machine, { url, plugin: machine.host.name, ca, trace });
  const faulted = (fault: unknown) => networkError(fault, target, wire.proxy);
  const send = await createSender(wire);
  const ask = (headers: Record<string, string>) =>
    send(target, { method: 'GET', headers }).catch((fault) => {
      throw faulted(fault);
    });
  let answer = await ask(from > 0 ? { range: `bytes=${from}-` } : {});
  if (answer.status === 416) {
    answer.body.destroy();
    if (sizeOf(answer) === from) return { body: Readable.from([]), from, size: from };
    answer = await ask({});
  }
  if (answer.status !== 200 && answer.status !== 206) {
    answer.body.destroy();
    throw refused(target, answer.status);
  }
  return {
    body: bodyStream(answer, faulted),
    from: answer.status === 206 ? from : 0,
    size: sizeOf(answer),
  };
}

/** Of the whole, in bytes. */
function sizeOf(answer: Answer): number | undefined {
  const [, whole] = /\/(\d+)$/.exec(headerOf(answer, 'content-range') ?? '') ?? [];
  const text = whole ?? headerOf(answer, 'content-length');
  return text === undefined ? undefined : Number(text);
}

function parseAddress(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopbackAddress(url.hostname));
  if (url && isSafe) return url;
  throw new AdocError('The address to download from is not an https address.', {
    code: 'not-https',
    exitCode: exitCodes.unavailable,
    reason: url && `It begins with ${url.protocol}//${url.host}.`,
  });
}

const refused = ({ host }: URL, status: number): AdocError =>
  new AdocError(`${host} does not give what is to be downloaded: status ${status}.`, {
    code: 'download-refused',
    exitCode: status === 404 ? exitCodes.notFound : exitCodes.unavailable,
    suggestions: ['Run the command again: such addresses are good for a short time.'],
  });
