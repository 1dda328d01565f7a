import { path, type RestClient } from '@adoc/sdk';
import type { ServiceConnection } from './service-connections.js';

interface NewConnection {
  name: string;
  /** A personal access token of GitHub. */
  token: string;
}

/** Makes a service connection with GitHub, for this project alone. @param project name or id */
export async function createGitHubConnection(
  client: RestClient,
  project: string,
  { name, token }: NewConnection,
): Promise<ServiceConnection> {
  const { id } = await client.get<{ id: string }>(path`_apis/projects/${project}`, { subject: `project "${project}"` });
  return client.send('POST', '_apis/serviceendpoint/endpoints', {
    body: {
      name,
      type: 'github',
      url: 'https://github.com',
      authorization: { scheme: 'PersonalAccessToken', parameters: { accessToken: token } },
      serviceEndpointProjectReferences: [{ projectReference: { id, name: project }, name }],
    },
  });
}
