import { fullRef, type RestClient } from '@adoc/sdk';
import { type Build, getBuild, queueBuild } from './api/builds.js';
import { startRun } from './api/runs.js';
import type { RunValues } from './variables/run-values.js';
import { withoutSecrets } from './without-secrets.js';

interface Start extends Partial<RunValues> {
  project: string;
  pipelineId: number;
  branch?: string | undefined;
  commit?: string | undefined;
}

/** Starts a run. The answer is the same whatever it is given. */
export async function startPipeline(client: RestClient, start: Start): Promise<Build> {
  const { project, pipelineId, commit, variables = {}, secrets = {}, parameters = {} } = start;
  const branch = start.branch && fullRef(start.branch);
  if (Object.keys({ ...secrets, ...parameters }).length === 0) {
    return queueBuild(client, project, {
      definition: { id: pipelineId },
      sourceBranch: branch,
      sourceVersion: commit,
      ...(Object.keys(variables).length > 0 && { parameters: JSON.stringify(variables) }),
    });
  }
  // Parameters of the YAML, and variables that are secret, are known to the newer API only, which tells less of the run.
  const { id } = await startRun(client, project, pipelineId, {
    templateParameters: parameters,
    variables: { ...shown(variables), ...hidden(secrets) },
    ...((branch || commit) && { resources: { repositories: { self: { refName: branch, version: commit } } } }),
  });
  return withoutSecrets(await getBuild(client, project, id), secrets);
}

const shown = (values: Record<string, string>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }]));

const hidden = (values: Record<string, string>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value, isSecret: true }]));
