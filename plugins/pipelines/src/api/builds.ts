import { path, type RestClient } from '@adoc/sdk';

/** https://learn.microsoft.com/rest/api/azure/devops/build/builds — a run of a pipeline: the fields that are used here. */
export interface Build {
  id: number;
  /** Its name: `20260301.1`. */
  buildNumber: string;
  /** `notStarted`, `inProgress`, `cancelling`, `postponed`, `completed` */
  status: string;
  /** Once it is completed: `succeeded`, `partiallySucceeded`, `failed`, `canceled`. */
  result?: string;
  definition: { id: number; name: string };
  /** `refs/heads/main` */
  sourceBranch: string;
  sourceVersion?: string;
  /** ISO 8601, as all times. */
  queueTime?: string;
  startTime?: string;
  finishTime?: string;
  reason: string;
  /** The variables it was given, as JSON text. */
  parameters?: string;
  requestedFor?: { displayName: string };
  /** Why it could not start: mistakes in the YAML, for instance. */
  validationResults?: { result: string; message: string }[];
  /** Of the YAML. */
  templateParameters?: Record<string, string> | null;
  tags?: string[];
  keepForever?: boolean;
  _links?: { web?: { href: string } };
}

export interface BuildFilter {
  /** Ids with commas between. */
  definitions?: string | undefined;
  branchName?: string | undefined;
  resultFilter?: string | undefined;
  statusFilter?: string | undefined;
  reasonFilter?: string | undefined;
  /** With commas between; a run has all of them. */
  tagFilters?: string | undefined;
  /** Id of a person. */
  requestedFor?: string | undefined;
  queryOrder?: string | undefined;
}

/** Runs of a project, page after page. @param limit how many at most; all when left out */
export function listBuilds(
  client: RestClient,
  project: string,
  { limit, ...filter }: BuildFilter & { limit?: number | undefined },
): AsyncIterable<Build> {
  return client.pages(path`${project}/_apis/build/builds`, {
    query: { ...filter },
    ...(limit !== undefined && { limit, pageSize: Math.min(limit, 1000) }),
    subject: `project "${project}"`,
  });
}

export function getBuild(client: RestClient, project: string, id: number): Promise<Build> {
  return client.get(pathOf(project, id), { subject: subjectOf(project, id) });
}

/** What a run is started with. */
export interface NewBuild {
  definition: { id: number };
  sourceBranch?: string | undefined;
  sourceVersion?: string | undefined;
  /** Variables as JSON text. */
  parameters?: string | undefined;
  queue?: { id: number } | undefined;
}

export function queueBuild(client: RestClient, project: string, build: NewBuild): Promise<Build> {
  return client.send('POST', path`${project}/_apis/build/builds`, {
    body: build,
    subject: `pipeline ${build.definition.id} of the project "${project}"`,
  });
}

/** What of a run can be changed. */
export interface BuildChange {
  status?: 'cancelling';
  keepForever?: boolean;
}

export function updateBuild(client: RestClient, project: string, id: number, change: BuildChange): Promise<Build> {
  return client.send('PATCH', pathOf(project, id), { body: change, subject: subjectOf(project, id) });
}

/** Runs what has failed once more, within the same run. */
export function retryBuild(client: RestClient, project: string, id: number): Promise<Build> {
  return client.send('PATCH', pathOf(project, id), {
    query: { retry: true },
    body: {},
    subject: subjectOf(project, id),
  });
}

const pathOf = (project: string, id: number): string => path`${project}/_apis/build/builds/${id}`;

const subjectOf = (project: string, id: number): string => `run ${id} of the project "${project}"`;
