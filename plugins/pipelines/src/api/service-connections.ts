import { isGuid, path, type RestClient } from '@adoc/sdk';
import { chooseNamed } from '../choose-named.js';

/** https://learn.microsoft.com/rest/api/azure/devops/serviceendpoint/endpoints — the fields that are used here. */
export interface ServiceConnection {
  id: string;
  name: string;
  /** `github`, `azurerm` … */
  type: string;
}

/** Service connections of a project, as one list. */
export function listConnections(
  client: RestClient,
  project: string,
  search: { endpointNames?: string; type?: string },
): Promise<ServiceConnection[]> {
  return client.list(path`${project}/_apis/serviceendpoint/endpoints`, {
    query: { ...search },
    subject: `project "${project}"`,
  });
}

/** @param name name, or id, which nobody is asked about @throws AdocError (exit 3) when the project has none of the name */
export async function getConnectionId(client: RestClient, project: string, name: string): Promise<string> {
  if (isGuid(name)) return name;
  const found = await listConnections(client, project, { endpointNames: name });
  const place = `in the project "${project}"`;
  const list = 'the service connections in the settings of the project';
  return chooseNamed(found, { name, kind: 'service connection', place, list }).id;
}
