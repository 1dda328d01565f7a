import { AdocError, exitCodes, path, type RestClient } from '@adoc/sdk';
import type { VariableGroup, VariableGroupInput } from './variable-groups.js';

export async function createVariableGroup(
  client: RestClient,
  project: string,
  group: VariableGroupInput,
): Promise<VariableGroup> {
  const { id, name } = await client.get<{ id: string; name: string }>(path`_apis/projects/${project}`, {
    subject: `project "${project}"`,
  });
  const reference = { projectReference: { id, name }, ...namesOf(group) };
  return change(client, project, {
    method: 'POST',
    body: { ...group, variableGroupProjectReferences: [reference] },
    old: group,
  });
}

/** Puts a changed group in the place of the one that was read. */
export function updateVariableGroup(
  client: RestClient,
  project: string,
  { known, ...changed }: Partial<VariableGroupInput> & { known: VariableGroup },
): Promise<VariableGroup> {
  const { name, description, type, variables, providerData } = { ...known, ...changed };
  const described = description === undefined ? {} : { description };
  const group = { name, type, variables, ...described, ...(providerData && { providerData }) };
  const references = known.variableGroupProjectReferences ?? [];
  const shared = references.map((each) => ({ ...each, ...namesOf(group) }));
  return change(client, project, {
    method: 'PUT',
    id: known.id,
    body: { ...group, variableGroupProjectReferences: shared },
    old: group,
  });
}

/** Takes it from a project; other projects that share it keep it. @param project name or id */
export async function deleteVariableGroup(client: RestClient, project: string, group: VariableGroup): Promise<void> {
  const references = (group.variableGroupProjectReferences ?? []).map(({ projectReference }) => projectReference);
  const wanted = project.toLowerCase();
  const own = references.find(({ id, name }) => [id, name.toLowerCase()].includes(wanted));
  await change(client, project, { method: 'DELETE', id: group.id, query: { projectIds: own?.id ?? project } });
}

interface Change {
  method: 'POST' | 'PUT' | 'DELETE';
  /** None of a new group. */
  id?: number;
  body?: object;
  /** The body without what servers of 2019 do not know. */
  old?: object;
  query?: { projectIds: string };
}

/** Groups change in the organization. Azure DevOps Server 2019 has them in the project only. */
async function change<R>(client: RestClient, project: string, { method, id, old, ...sent }: Change): Promise<R> {
  const place = id === undefined ? '' : path`/${id}`;
  try {
    return await client.send<R>(method, `_apis/distributedtask/variablegroups${place}`, sent);
  } catch (error) {
    // A group that is changed was read before, so that what is not found is the place for it.
    if (!(error instanceof AdocError && error.exitCode === exitCodes.notFound)) throw error;
    const there = `${path`${project}/_apis/distributedtask/variablegroups`}${place}`;
    return client.send<R>(method, there, { apiVersion: '5.0-preview.1', body: old });
  }
}

const namesOf = ({ name, description }: Pick<VariableGroupInput, 'name' | 'description'>) => ({
  name,
  ...(description !== undefined && { description }),
});
