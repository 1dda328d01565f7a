import { path, type RestClient } from '@adoc/sdk';
import { chooseNamed } from '../choose-named.js';
import { isNumber } from '../is-number.js';

/** https://learn.microsoft.com/rest/api/azure/devops/environments/environments — the fields that are used here. */
export interface Environment {
  id: number;
  name: string;
  description?: string;
  lastModifiedOn: string;
  lastModifiedBy?: { displayName: string };
}

/** Page after page. */
export function listEnvironments(
  client: RestClient,
  project: string,
  { limit, ...query }: { name?: string | undefined; limit?: number | undefined } = {},
): AsyncIterable<Environment> {
  return client.pages(path`${project}/_apis/distributedtask/environments`, {
    query,
    subject: `project "${project}"`,
    ...(limit !== undefined && { limit, pageSize: limit }),
  });
}

/** With the resources that belong to it. @param name name or id */
export async function getEnvironment(client: RestClient, project: string, name: string): Promise<Environment> {
  const id = await getEnvironmentId(client, project, name);
  return client.get(path`${project}/_apis/distributedtask/environments/${id}`, {
    query: { expands: 'resourceReferences' },
    subject: `environment ${id} of the project "${project}"`,
  });
}

/** @param name name, or id, which nobody is asked about @throws AdocError (exit 3) when there is none of that name */
export async function getEnvironmentId(client: RestClient, project: string, name: string): Promise<number> {
  if (isNumber(name)) return Number(name);
  const found: Environment[] = [];
  for await (const each of listEnvironments(client, project, { name })) found.push(each);
  const place = `in the project "${project}"`;
  return chooseNamed(found, { name, kind: 'environment', place, list: 'adoc pipelines environment list' }).id;
}

export function createEnvironment(
  client: RestClient,
  project: string,
  environment: Pick<Environment, 'name' | 'description'>,
): Promise<Environment> {
  return client.send('POST', path`${project}/_apis/distributedtask/environments`, {
    body: environment,
    subject: `project "${project}"`,
  });
}

/** With its checks and the history of what was deployed to it. */
export async function deleteEnvironment(client: RestClient, project: string, { id }: Environment): Promise<void> {
  await client.send('DELETE', path`${project}/_apis/distributedtask/environments/${id}`);
}
