import { path, type RestClient } from '@adoc/sdk';

/** What pipelines may use only with permission. */
interface Resource {
  type: 'variablegroup';
  id: string;
}

interface AuthorizedResource extends Resource {
  authorized: boolean;
}

/** These calls have never left their preview; az relies on them too. */
const apiVersion = '7.1-preview.1';

/** Whether all pipelines of a project may use it. */
export async function isAuthorized(client: RestClient, project: string, { type, id }: Resource): Promise<boolean> {
  const found = await client.list<AuthorizedResource>(path`${project}/_apis/build/authorizedresources`, {
    apiVersion,
    query: { type, id },
  });
  return found.some((each) => each.authorized && each.id === id);
}

/** Lets all pipelines of a project use it, or only those that were let in one by one. */
export async function authorize(client: RestClient, project: string, resource: AuthorizedResource): Promise<void> {
  await client.send('PATCH', path`${project}/_apis/build/authorizedresources`, { apiVersion, body: [resource] });
}
