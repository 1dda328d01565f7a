import { path, type RestClient } from '@adoc/sdk';

/** https://learn.microsoft.com/rest/api/azure/devops/release/releases — the fields that are used here. */
export interface Release {
  id: number;
  name: string;
  status: string;
  description?: string | null;
  createdBy: { displayName: string };
  createdOn: string;
  releaseDefinition: { id: number; name: string };
  _links?: { web?: { href: string } };
}

interface ReleaseSearch {
  definitionId?: number | undefined;
  statusFilter?: string | undefined;
  /** ISO 8601. */
  minCreatedTime?: string | undefined;
  maxCreatedTime?: string | undefined;
  sourceBranchFilter?: string | undefined;
  limit?: number | undefined;
}

/** What the service gives at once, at most. */
const PAGE = 100;

/** The newest first, page after page. @param client of the service `release` */
export function listReleases(
  client: RestClient,
  project: string,
  { limit, ...query }: ReleaseSearch,
): AsyncIterable<Release> {
  return client.pages(path`${project}/_apis/release/releases`, {
    query,
    subject: `project "${project}"`,
    pageSize: Math.min(limit ?? PAGE, PAGE),
    ...(limit !== undefined && { limit }),
  });
}

export function getRelease(client: RestClient, project: string, id: number): Promise<Release> {
  return client.get(path`${project}/_apis/release/releases/${id}`, {
    subject: `release ${id} of the project "${project}"`,
  });
}

/** What a new release is made of. */
export interface NewRelease {
  definitionId: number;
  description?: string | undefined;
  /** Which version of each artifact; the newest of those that are left out. */
  artifacts?: { alias: string; instanceReference: { id: string } }[];
}

export function createRelease(client: RestClient, project: string, release: NewRelease): Promise<Release> {
  return client.send('POST', path`${project}/_apis/release/releases`, {
    body: release,
    subject: `release pipeline ${release.definitionId} of the project "${project}"`,
  });
}
