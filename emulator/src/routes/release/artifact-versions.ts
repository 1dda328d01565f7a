import { errors } from '../../areas/errors.js';
import { getDefinition } from '../../areas/release/definitions.js';
import { type ArtifactVersion, listVersions } from '../../areas/release/list-versions.js';
import { releaseStateOf } from '../../areas/release/releases.js';
import { type Answer, answer } from '../../http/answer.js';
import type { Call, Route } from '../route.js';
import { projectOf, READ, RELEASE, versionsOf } from './release-route.js';

/** What a new release of a definition can be made of. */
export const artifactVersions: Route = {
  ...RELEASE,
  id: '30fc787e-a9e0-4a07-9fbc-3e903aa051d2',
  resource: 'versions',
  template: '{project}/_apis/{area}/artifacts/{resource}',
  versions: versionsOf(1, '0.0'),
  actions: [{ method: 'GET', scopes: READ, run: showVersions }],
};

async function showVersions(call: Call): Promise<Answer> {
  const { organization, query } = call;
  const id = query.count('releaseDefinitionId');
  if (id === undefined) throw errors.missing('releaseDefinitionId');
  const place = { organization, state: releaseStateOf(organization), project: projectOf(call) };
  const { artifacts } = getDefinition(place, id);
  const all = await Promise.all(
    artifacts.map(async (artifact) => {
      const versions = (await listVersions(organization, artifact)).map(versionBody);
      return { alias: artifact.alias, sourceId: artifact.sourceId, versions, defaultVersion: versions[0] ?? null };
    }),
  );
  return answer.json({ artifactVersions: all });
}

const versionBody = ({ message, ...version }: ArtifactVersion): object => ({
  ...version,
  isMultiDefinitionType: false,
  ...(message !== undefined && { commitMessage: message }),
});
