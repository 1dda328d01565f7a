import { path, type RestClient } from '@adoc/sdk';
import { chooseNamed } from '../choose-named.js';
import { isNumber } from '../is-number.js';

/** https://learn.microsoft.com/rest/api/azure/devops/release/definitions — a classic release pipeline: the fields that are used here. */
export interface ReleaseDefinition {
  id: number;
  name: string;
  createdBy: { displayName: string };
  createdOn: string;
  _links?: { web?: { href: string } };
}

interface DefinitionSearch {
  /** A part of their names. */
  searchText?: string | undefined;
  isExactNameMatch?: boolean | undefined;
  artifactType?: string | undefined;
  artifactSourceId?: string | undefined;
  limit?: number | undefined;
}

/** Page after page. @param client of the service `release` */
export function listReleaseDefinitions(
  client: RestClient,
  project: string,
  { limit, ...query }: DefinitionSearch,
): AsyncIterable<ReleaseDefinition> {
  return client.pages(path`${project}/_apis/release/definitions`, {
    query,
    subject: `project "${project}"`,
    ...(limit !== undefined && { limit, pageSize: limit }),
  });
}

export function getReleaseDefinition(client: RestClient, project: string, id: number): Promise<ReleaseDefinition> {
  return client.get(path`${project}/_apis/release/definitions/${id}`, {
    subject: `release pipeline ${id} of the project "${project}"`,
  });
}

/**
 * @param name name, or id, which nobody is asked about
 * @throws AdocError exit 3 when there is none of that name, 2 with the ids when there are several
 */
export async function getReleaseDefinitionId(client: RestClient, project: string, name: string): Promise<number> {
  if (isNumber(name)) return Number(name);
  const found: ReleaseDefinition[] = [];
  const search = { searchText: name, isExactNameMatch: true };
  for await (const each of listReleaseDefinitions(client, project, search)) found.push(each);
  const place = `in the project "${project}"`;
  return chooseNamed(found, { name, kind: 'release pipeline', place, list: 'adoc pipelines release definition list' })
    .id;
}
