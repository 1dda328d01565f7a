import { getArtifact } from '../../areas/build/artifacts.js';
import { signedUntil } from '../../areas/build/sign-url.js';
import { errors } from '../../areas/errors.js';
import { type Answer, answer } from '../../http/answer.js';
import { SCOPES } from '../build/scopes.js';
import { blobUrl } from '../hosts/blob-url.js';
import { readChoice } from '../read-query.js';
import type { Call, Route } from '../route.js';
import { getRun } from './find-pipeline.js';
import { runUrl } from './run-body.js';

export const runArtifacts: Route = {
  id: '85023071-bd5e-4438-89b0-2a5bf362a19d',
  area: 'Pipelines',
  resource: 'artifacts',
  template: '{project}/_apis/{area}/{pipelineId}/runs/{runId}/{resource}',
  versions: { resourceVersion: 1, minVersion: '5.2', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [{ method: 'GET', scopes: SCOPES.read, anonymous: true, run: showArtifact }],
};

async function showArtifact(call: Call): Promise<Answer> {
  const { query, organization } = call;
  const build = getRun(call);
  const name = query.text('artifactName');
  if (name === undefined) throw errors.missing('artifactName');
  const artifact = await getArtifact(organization, build, name);
  const isSigned = readChoice(query, '$expand', ['none', 'signedContent']) === 'signedContent';
  const signatureExpires = new Date(signedUntil(organization.clock.now())).toISOString();
  return answer.json({
    ...(isSigned && { signedContent: { url: blobUrl(call, build, artifact), signatureExpires } }),
    url: `${runUrl(call, build)}/artifacts?artifactName=${encodeURIComponent(artifact.name)}`,
    name: artifact.name,
  });
}
