import { path, type RestClient } from '@adoc/sdk';
import type { PullRequest } from './pull-requests.js';

/** Makes the source branch of a pull request a favorite of whoever is signed in. */
export async function addFavorite(client: RestClient, pullRequest: PullRequest): Promise<void> {
  const { repository, forkSource, sourceRefName } = pullRequest;
  const repositoryId = forkSource?.repository.id ?? repository.id;
  await client.send('POST', path`${repository.project.id}/_apis/git/favorites/refs`, {
    body: { type: 'ref', name: sourceRefName, repositoryId },
  });
}
