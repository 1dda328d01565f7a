import { randomUUID } from 'node:crypto';
import { AdocError, exitCodes, isGuid, path, type RestClient } from '@adoc/sdk';

/** https://learn.microsoft.com/rest/api/azure/devops/serviceendpoint/endpoints — the fields that are used here. */
export interface ServiceConnection {
  id: string;
  name: string;
}

interface Project {
  id: string;
  name: string;
}

export interface GitSource {
  url: string;
  username: string | undefined;
  /** Password or token. */
  password: string;
}

/** A service connection to a Git server, under a name that nobody else has. */
export function createGitConnection(
  client: RestClient,
  project: Project,
  { url, username = '', password }: GitSource,
): Promise<ServiceConnection> {
  const name = `import-${randomUUID()}`;
  return client.send('POST', '_apis/serviceendpoint/endpoints', {
    body: {
      name,
      type: 'git',
      url,
      authorization: { scheme: 'UsernamePassword', parameters: { username, password } },
      serviceEndpointProjectReferences: [{ name, projectReference: { id: project.id, name: project.name } }],
    },
  });
}

export async function deleteConnection(client: RestClient, project: Project, id: string): Promise<void> {
  await client.send('DELETE', path`_apis/serviceendpoint/endpoints/${id}`, { query: { projectIds: project.id } });
}

/**
 * The id of a service connection that is named by name or id.
 * @throws AdocError (exit 3) when the project has none of this name
 */
export async function getConnectionId(client: RestClient, project: Project, nameOrId: string): Promise<string> {
  if (isGuid(nameOrId)) return nameOrId;
  const [found] = await client.list<ServiceConnection>(path`${project.id}/_apis/serviceendpoint/endpoints`, {
    query: { endpointNames: nameOrId },
  });
  if (found) return found.id;
  throw new AdocError(`There is no service connection "${nameOrId}" in the project "${project.name}".`, {
    code: 'not-found',
    exitCode: exitCodes.notFound,
  });
}
