import { Readable } from 'node:stream';
import { artifactEntries } from '../../areas/build/artifact-content.js';
import { artifactsOf } from '../../areas/build/artifacts.js';
import { buildsOf } from '../../areas/build/builds.js';
import { isSignature, signatureOf } from '../../areas/build/sign-url.js';
import { writeZip, zipSize } from '../../areas/build/zip.js';
import type { Answer } from '../../http/answer.js';
import { identifier } from '../../identifier.js';
import type { HostCall, HostRoute } from './host-route.js';
import { cut, parseRange } from './range.js';

/** The storage that pipeline artifacts are downloaded from: whoever has a URL with a signature needs nothing else. */
export const blobStorage: HostRoute = {
  host: /^(?:[a-z0-9-]+\.)?blob\.core\.windows\.net$/,
  run: readBlob,
};

const MODIFIED = 'Mon, 01 Jan 2024 00:00:00 GMT';
const MESSAGES: Readonly<Record<string, string>> = {
  AuthenticationFailed:
    'Server failed to authenticate the request. Make sure the value of Authorization header is formed correctly including the signature.',
  BlobNotFound: 'The specified blob does not exist.',
  InvalidRange: 'The range specified is invalid for the current size of the resource.',
  UnsupportedHttpVerb: "The resource doesn't support specified Http Verb.",
};

async function readBlob(call: HostCall): Promise<Answer> {
  const { segments, query, organizations, clock, headers } = call;
  const [container = '', owner = '', run = '', file = ''] = segments;
  if (call.method !== 'GET') return refuse(call, { status: 405, code: 'UnsupportedHttpVerb' });
  const organization = organizations.find(({ id }) => id === owner);
  const expiry = query.text('se') ?? '';
  const name = file.replace(/\.zip$/, '');
  const isSigned =
    organization && isSignature(query.text('sig') ?? '', signatureOf(organization.id, run, name, expiry));
  if (container !== 'pipelineartifacts' || !organization || !isSigned) {
    return refuse(call, { status: 403, code: 'AuthenticationFailed', detail: 'Signature did not match.' });
  }
  if (Date.parse(expiry) <= clock.now()) {
    const detail = `Signature not valid in the specified time frame: Expiry [${httpDate(Date.parse(expiry))}] - Current [${httpDate(clock.now())}]`;
    return refuse(call, { status: 403, code: 'AuthenticationFailed', detail });
  }
  const build = buildsOf(organization).find(Number(run));
  const artifact = build && (await artifactsOf(organization, build)).find((each) => each.name === name);
  if (!artifact) return refuse(call, { status: 404, code: 'BlobNotFound' });
  const entries = artifactEntries(artifact);
  const size = zipSize(entries);
  const given = String(headers['x-ms-range'] ?? headers.range ?? '');
  const range = given === '' ? undefined : parseRange(given, size);
  if (range === 'outside') return refuse(call, { status: 416, code: 'InvalidRange', size });
  const { start, end } = range ?? { start: 0, end: size - 1 };
  return {
    status: range ? 206 : 200,
    headers: {
      ...common(call),
      'Content-Type': query.text('rsct') ?? 'application/octet-stream',
      'Content-Length': String(end - start + 1),
      'Content-Disposition': query.text('rscd') ?? 'attachment',
      'Accept-Ranges': 'bytes',
      ETag: `"0x8DC${identifier(organization.id, run, name).replaceAll('-', '').slice(0, 12).toUpperCase()}"`,
      'Last-Modified': MODIFIED,
      'x-ms-blob-type': 'BlockBlob',
      'x-ms-creation-time': MODIFIED,
      ...(range && { 'Content-Range': `bytes ${start}-${end}/${size}` }),
    },
    body: Readable.from(cut(writeZip(entries), start, end)),
  };
}

interface Refusal {
  status: number;
  code: string;
  detail?: string;
  size?: number;
}

function refuse(call: HostCall, { status, code, detail, size }: Refusal): Answer {
  const time = call.clock.date();
  const more = detail === undefined ? '' : `<AuthenticationErrorDetail>${detail}</AuthenticationErrorDetail>`;
  const message = `${MESSAGES[code]}\nRequestId:${requestId(call)}\nTime:${time.slice(0, -1)}0000Z`;
  return {
    status,
    headers: {
      ...common(call),
      'Content-Type': 'application/xml',
      'x-ms-error-code': code,
      ...(size !== undefined && { 'Content-Range': `bytes */${size}` }),
    },
    body: `\uFEFF<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>${message}</Message>${more}</Error>`,
  };
}

const requestId = ({ url }: HostCall): string => identifier('blob request', url.pathname);

const common = (call: HostCall): Record<string, string> => ({
  Server: 'Windows-Azure-Blob/1.0 Microsoft-HTTPAPI/2.0',
  'x-ms-request-id': requestId(call),
  'x-ms-version': '2019-07-07',
  Date: httpDate(call.clock.now()),
});

const httpDate = (moment: number): string => new Date(moment).toUTCString();
