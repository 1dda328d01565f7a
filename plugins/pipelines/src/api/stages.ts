import { path, type RestClient } from '@adoc/sdk';

interface Stage {
  project: string;
  runId: number;
  /** As the YAML calls it. */
  name: string;
}

/** Runs a stage that has failed again, or starts one that waits for somebody to start it. */
export async function retryStage(client: RestClient, { project, runId, name }: Stage): Promise<void> {
  await client.send('PATCH', path`${project}/_apis/build/builds/${runId}/stages/${name}`, {
    body: { state: 'retry', forceRetryAllJobs: false },
    subject: `stage "${name}" of run ${runId}`,
  });
}
