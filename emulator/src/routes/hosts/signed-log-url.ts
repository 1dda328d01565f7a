import type { Build } from '../../areas/build/build.js';
import { signatureOf, signedUntil } from '../../areas/build/sign-url.js';
import type { Call } from '../route.js';

/** Where anybody who has the URL reads a log, or gets all of a run as a zip, for an hour. */
export function signedLogUrl({ address, organization }: Call, build: Build, logId: number | undefined): object {
  const expires = new Date(signedUntil(organization.clock.now())).toISOString();
  const log = logId === undefined ? '' : String(logId);
  const query = new URLSearchParams({
    'api-version': '7.1-preview.1',
    urlExpires: expires,
    urlSigningMethod: 'HMACV1',
    urlSignature: signatureOf(organization.id, 'log', String(build.id), log, expires),
  });
  const base = `${address.base}/${build.project.id}/_apis/pipelines/${build.definitionId}/runs/${build.id}`;
  return { url: `${base}/signedlogcontent${log && `/${log}`}?${query}`, signatureExpires: expires };
}
