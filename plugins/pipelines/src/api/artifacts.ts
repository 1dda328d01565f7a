import type { Readable } from 'node:stream';
import { path, type RestClient } from '@adoc/sdk';

/** https://learn.microsoft.com/rest/api/azure/devops/build/artifacts — what a run has published. */
export interface Artifact {
  id: number;
  name: string;
  resource: {
    /** `PipelineArtifact`, `Container`, `FilePath` … */
    type: string;
    downloadUrl?: string;
    properties?: Record<string, string>;
  };
}

export function listArtifacts(client: RestClient, project: string, buildId: number): Promise<Artifact[]> {
  return client.list(path`${project}/_apis/build/builds/${buildId}/artifacts`, {
    subject: `run ${buildId} of the project "${project}"`,
  });
}

/** An artifact as a zip, from the service itself: the way for those that are not in a storage of their own. */
export function streamArtifact(
  client: RestClient,
  { project, runId, name }: { project: string; runId: number; name: string },
): Promise<Readable> {
  return client.stream(path`${project}/_apis/build/builds/${runId}/artifacts`, {
    query: { artifactName: name },
    accept: 'application/zip',
    subject: `artifact "${name}" of run ${runId}`,
  });
}
