import { path, type RestClient } from '@adoc/sdk';

/** https://learn.microsoft.com/rest/api/azure/devops/pipelines/runs — the fields that are used here. */
export interface Run {
  id: number;
}

/** What a run is started with, where it is more than the build API takes. */
export interface NewRun {
  templateParameters?: Record<string, string> | undefined;
  variables?: Record<string, { value: string; isSecret?: boolean }> | undefined;
  stagesToSkip?: string[] | undefined;
  /** The repository of the YAML is called `self`. */
  resources?: { repositories: { self: { refName?: string | undefined; version?: string | undefined } } } | undefined;
}

export function startRun(client: RestClient, project: string, pipelineId: number, run: NewRun): Promise<Run> {
  return client.send('POST', path`${project}/_apis/pipelines/${pipelineId}/runs`, {
    body: run,
    subject: `pipeline ${pipelineId} of the project "${project}"`,
  });
}

/** What is wanted of YAML that is only tried. */
export interface Preview {
  /** In the place of what the repository has. */
  yamlOverride: string;
  templateParameters?: Record<string, string> | undefined;
  resources?: NewRun['resources'];
}

/** The YAML as it would run, with all templates in it. @throws AdocError with the mistakes, each with its line */
export function previewRun(
  client: RestClient,
  project: string,
  pipelineId: number,
  preview: Preview,
): Promise<{ finalYaml: string }> {
  return client.send('POST', path`${project}/_apis/pipelines/${pipelineId}/preview`, {
    body: { ...preview, previewRun: true },
    subject: `pipeline ${pipelineId} of the project "${project}"`,
  });
}
