import { path, type RestClient } from '@adoc/sdk';

/** https://learn.microsoft.com/rest/api/azure/devops/git/repositories — the fields that are used here. */
export interface Repository {
  id: string;
  name: string;
  /** `refs/heads/main`; absent while the repository is empty. */
  defaultBranch?: string;
  project: { id: string };
}

/** @param repository name or id */
export function getRepository(client: RestClient, project: string, repository: string): Promise<Repository> {
  return client.get(path`${project}/_apis/git/repositories/${repository}`, {
    subject: `repository "${repository}" of the project "${project}"`,
  });
}
