import type { Artifact } from '../../areas/build/artifact.js';
import { rootIdOf, sizeOf } from '../../areas/build/artifacts.js';
import type { Build } from '../../areas/build/build.js';
import { blobUrl } from '../hosts/blob-url.js';
import type { Call } from '../route.js';

/** What a run has published. A pipeline artifact is downloaded from the store, a container from the service itself. */
export function artifactBody(call: Call, build: Build, artifact: Artifact): object {
  const { id, name, source } = artifact;
  const version = call.version?.text ?? '7.1';
  const base = `${call.address.base}/${build.project.id}/_apis/build/builds/${build.id}/artifacts`;
  const url = `${base}?artifactName=${encodeURIComponent(name)}&api-version=${version}`;
  return {
    id,
    name,
    ...(source !== undefined && { source }),
    resource: { ...contentOf(call, build, artifact), url, downloadUrl: downloadUrl(call, build, { artifact, url }) },
  };
}

function contentOf({ organization }: Call, build: Build, artifact: Artifact): object {
  const { type, name, data, properties } = artifact;
  const artifactsize = String(sizeOf(artifact));
  if (type === 'PipelineArtifact') {
    const rootId = rootIdOf(build, artifact);
    const known = { RootId: rootId, artifactsize, HashType: 'DEDUPNODEORCHUNK' };
    return { type, data: data ?? rootId, properties: { ...known, ...properties } };
  }
  const container = `#/${build.id}/${name}`;
  const localpath = `/home/vsts/work/1/a/${name}`;
  const known = organization.shape === 'services' ? { localpath, artifactsize } : { localpath };
  return { type, data: data ?? (type === 'Container' ? container : ''), properties: { ...known, ...properties } };
}

function downloadUrl(call: Call, build: Build, { artifact, url }: { artifact: Artifact; url: string }): string {
  return artifact.type === 'PipelineArtifact' ? blobUrl(call, build, artifact) : `${url}&%24format=zip`;
}
