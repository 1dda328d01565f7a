import { path, type RestClient } from '@adoc/sdk';
import { chooseNamed } from '../choose-named.js';
import { isNumber } from '../is-number.js';
import type { ActionFilter } from './pools.js';

/** A variable of a group. Nobody gets the value of a secret. */
export interface GroupVariable {
  value?: string | null;
  isSecret?: boolean;
  isReadOnly?: boolean;
  /** Of one that comes from a vault. */
  enabled?: boolean;
  contentType?: string;
}

export type GroupVariables = Record<string, GroupVariable>;

/** What a client says of a group. An update replaces all of it but the values of secrets that come without one. */
export interface VariableGroupInput {
  name: string;
  description?: string;
  /** `AzureKeyVault` takes its values from a vault, which `providerData` names. */
  type: 'Vsts' | 'AzureKeyVault';
  variables: GroupVariables;
  providerData?: object;
}

/** https://learn.microsoft.com/rest/api/azure/devops/distributedtask/variablegroups — the fields that are used here. */
export interface VariableGroup extends VariableGroupInput {
  id: number;
  /** Whether all pipelines of the project may use it. Not the service's: it is asked for apart. */
  authorized?: boolean;
  variableGroupProjectReferences?: ProjectReference[] | null;
}

/** A project that has a group, and what it calls it. */
export interface ProjectReference {
  projectReference: { id?: string; name: string };
  name: string;
  description?: string;
}

interface GroupSearch {
  /** `*` stands for anything. */
  groupName?: string | undefined;
  actionFilter?: ActionFilter | undefined;
  queryOrder?: 'idAscending' | 'idDescending' | undefined;
  continuationToken?: string | undefined;
  limit?: number | undefined;
}

/** What the service gives at once, at most. */
const PAGE = 1000;

/** Page after page. */
export function listVariableGroups(
  client: RestClient,
  project: string,
  { limit, ...query }: GroupSearch = {},
): AsyncIterable<VariableGroup> {
  return client.pages(path`${project}/_apis/distributedtask/variablegroups`, {
    query,
    subject: `project "${project}"`,
    ...(limit !== undefined && { limit, pageSize: Math.min(limit, PAGE) }),
  });
}

/** @param name name or id */
export async function getVariableGroup(client: RestClient, project: string, name: string): Promise<VariableGroup> {
  const place = `in the project "${project}"`;
  const wanted = { name, kind: 'variable group', place, list: 'adoc pipelines variable-group list' };
  const id = isNumber(name) ? Number(name) : chooseNamed(await listNamed(client, project, name), wanted).id;
  const group = await client.get<VariableGroup | null>(path`${project}/_apis/distributedtask/variablegroups/${id}`);
  // One that is not there is no error to the service, but nothing.
  return group ?? chooseNamed([], wanted);
}

async function listNamed(client: RestClient, project: string, groupName: string): Promise<VariableGroup[]> {
  const found: VariableGroup[] = [];
  for await (const group of listVariableGroups(client, project, { groupName })) found.push(group);
  return found;
}
