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
