import { path, type RestClient } from '@adoc/sdk';

/** https://learn.microsoft.com/rest/api/azure/devops/git/repositories — the fields that are used here. */
export interface Repository {
  id: string;
  name: string;
  /** `refs/heads/main`; absent while the repository is empty. */
  defaultBranch?: string;
  project: { id: string; name: string };
  isDisabled?: boolean;
  remoteUrl: string;
  sshUrl?: string;
  webUrl: string;
}

export interface ListOptions {
  includeHidden: boolean;
}

/** All repositories of a project; the API gives them in one answer. */
export function listRepositories(client: RestClient, project: string, options: ListOptions): Promise<Repository[]> {
  const query = { includeHidden: options.includeHidden || undefined };
  return client.list(path`${project}/_apis/git/repositories`, {
    query,
    subject: `project "${project}"`,
  });
}

/** @param repository name or id */
export function getRepository(client: RestClient, project: string, repository: string): Promise<Repository> {
  return client.get(path`${project}/_apis/git/repositories/${repository}`, {
    subject: `repository "${repository}" of the project "${project}"`,
  });
}

/** @param project name or id */
export function createRepository(client: RestClient, project: string, name: string): Promise<Repository> {
  return client.send('POST', path`${project}/_apis/git/repositories`, {
    body: { name },
    subject: `project "${project}"`,
  });
}

/** What of a repository can be changed. */
export interface RepositoryChange {
  name?: string | undefined;
  /** `refs/heads/main` */
  defaultBranch?: string | undefined;
}

export function updateRepository(
  client: RestClient,
  { id, project }: Repository,
  change: RepositoryChange,
): Promise<Repository> {
  return client.send('PATCH', path`${project.id}/_apis/git/repositories/${id}`, { body: change });
}

/** Moves it to the recycle bin of its project. */
export async function deleteRepository(client: RestClient, { id, project }: Repository): Promise<void> {
  await client.send('DELETE', path`${project.id}/_apis/git/repositories/${id}`);
}
