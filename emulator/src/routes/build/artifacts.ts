import { Readable } from 'node:stream';
import type { Artifact } from '../../areas/build/artifact.js';
import { artifactEntries, readArtifactFile } from '../../areas/build/artifact-content.js';
import { addArtifact, artifactsOf, getArtifact, rootIdOf } from '../../areas/build/artifacts.js';
import type { Build } from '../../areas/build/build.js';
import { artifactNotFound } from '../../areas/build/errors.js';
import { errors } from '../../areas/errors.js';
import { type Answer, answer } from '../../http/answer.js';
import type { Call, Route } from '../route.js';
import { artifactBody } from './artifact-body.js';
import { getBuild } from './find-build.js';
import { SCOPES } from './scopes.js';
import { zipAnswer } from './zip-answer.js';

/** An artifact as a client sends it. */
interface ArtifactInput {
  name?: string | null;
  source?: string | null;
  resource?: { type?: string | null; data?: string | null; properties?: Record<string, string> | null } | null;
}

const item = { parameter: 'artifactName' };

export const artifacts: Route = {
  id: '1db06c96-014e-44e1-ac91-90b2d4b3e984',
  area: 'build',
  resource: 'artifacts',
  template: '{project}/_apis/{area}/builds/{buildId}/{resource}/{artifactName}',
  versions: { resourceVersion: 5, minVersion: '2.0', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [
    { method: 'GET', scopes: SCOPES.read, anonymous: true, run: listOrShow },
    { method: 'GET', ...item, scopes: SCOPES.read, anonymous: true, run: listOrShow },
    { method: 'POST', scopes: SCOPES.execute, run: add },
  ],
};

async function listOrShow(call: Call): Promise<Answer> {
  const build = getBuild(call);
  const name = call.parameters.artifactName ?? call.query.text('artifactName');
  if (name === undefined) {
    const all = await artifactsOf(call.organization, build);
    return answer.list(all.map((artifact) => artifactBody(call, build, artifact)));
  }
  const artifact = await getArtifact(call.organization, build, name);
  const fileId = call.query.text('fileId');
  if (fileId !== undefined) return showFile(call, build, { artifact, fileId });
  if (isZip(call)) return zipAnswer(artifactEntries(artifact), `${artifact.name}.zip`);
  return answer.json(artifactBody(call, build, artifact));
}

const isZip = ({ query, headers }: Call): boolean => {
  const format = query.text('$format') ?? '';
  return format ? format.toLowerCase() === 'zip' : (headers.accept ?? '').toLowerCase().includes('application/zip');
};

/** A file of an artifact; the id of the artifact itself gives the list of its files. */
function showFile(call: Call, build: Build, { artifact, fileId }: { artifact: Artifact; fileId: string }): Answer {
  if (fileId.toUpperCase() === rootIdOf(build, artifact)) {
    const items = artifact.files.map(({ path, size }) => ({
      path: `/${path}`,
      blob: { id: rootIdOf(build, { ...artifact, name: `${artifact.name}/${path}` }), size },
    }));
    return answer.json({ manifestFormat: '1.1.0', items, manifestReferences: [] });
  }
  const file = artifact.files.find(
    ({ path }) => rootIdOf(build, { ...artifact, name: `${artifact.name}/${path}` }) === fileId.toUpperCase(),
  );
  if (!file) throw artifactNotFound(`${artifact.name}/${call.query.text('fileName') ?? fileId}`, build.id);
  const headers = { 'Content-Type': 'application/octet-stream' };
  return { status: 200, headers, body: Readable.from(readArtifactFile(file)) };
}

async function add(call: Call): Promise<Answer> {
  const { name, source, resource } = call.input<ArtifactInput>('artifact');
  if (!name) throw errors.missing('artifact.Name');
  if (!resource?.type) throw errors.missing('artifact.Resource.Type');
  const build = getBuild(call);
  const made = await addArtifact(call.organization, build, {
    name,
    type: resource.type,
    source: source ?? undefined,
    data: resource.data ?? undefined,
    properties: resource.properties ?? {},
  });
  return answer.json(artifactBody(call, build, made));
}
