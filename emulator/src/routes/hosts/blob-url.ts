import type { Artifact } from '../../areas/build/artifact.js';
import type { Build } from '../../areas/build/build.js';
import { signatureOf, signedUntil } from '../../areas/build/sign-url.js';
import type { Call } from '../route.js';

/** The account that holds what runs publish. */
const HOST = 'artprodemulator.blob.core.windows.net';

/** Where anybody who has the URL gets an artifact as a zip, for an hour. */
export function blobUrl(
  { address, organization }: Pick<Call, 'address' | 'organization'>,
  build: Build,
  artifact: Artifact,
): string {
  const { id, clock } = organization;
  const path = [id, String(build.id), `${artifact.name}.zip`].map(encodeURIComponent).join('/');
  const expiry = `${new Date(signedUntil(clock.now())).toISOString().slice(0, 19)}Z`;
  const disposition = `attachment; filename="${encodeURIComponent(artifact.name)}.zip"`;
  const query = new URLSearchParams({
    sv: '2019-07-07',
    sr: 'b',
    sig: signatureOf(id, String(build.id), artifact.name, expiry),
    spr: 'https,http',
    se: expiry,
    sp: 'r',
    rscd: disposition,
    rsct: 'application/zip',
  });
  return `${address.originOf(HOST)}/pipelineartifacts/${path}?${query}`;
}
