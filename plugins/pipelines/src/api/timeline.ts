import { path, type RestClient } from '@adoc/sdk';

/** https://learn.microsoft.com/rest/api/azure/devops/build/timeline/get — what a run consists of, flat. */
export interface Timeline {
  id: string;
  /** Grows with every change. */
  changeId: number;
  records: TimelineRecord[];
}

export interface TimelineRecord {
  id: string;
  parentId?: string | null;
  /** `Stage`, `Phase`, `Job`, `Task`, `Checkpoint` … */
  type: string;
  name: string;
  /** Of a stage, as the YAML calls it. */
  identifier?: string | null;
  order?: number | null;
  /** `pending`, `inProgress`, `completed` */
  state: string;
  /** `succeeded`, `succeededWithIssues`, `failed`, `canceled`, `skipped`, `abandoned` */
  result?: string | null;
  startTime?: string | null;
  finishTime?: string | null;
  attempt?: number;
  issues?: TimelineIssue[];
  log?: { id: number } | null;
  workerName?: string | null;
}

export interface TimelineIssue {
  /** `error`, `warning` */
  type: string;
  message?: string;
}

/** Undefined for a run that has none, such as one whose YAML is wrong. */
export async function findTimeline(
  client: RestClient,
  project: string,
  buildId: number,
): Promise<Timeline | undefined> {
  const found = await client.get<Timeline | undefined>(path`${project}/_apis/build/builds/${buildId}/timeline`, {
    subject: `run ${buildId} of the project "${project}"`,
  });
  return found || undefined;
}
