import { AdocError, exitCodes, fullRef, type RestClient } from '@adoc/sdk';
import { listPullRequests } from './list-pull-requests.js';
import type { PullRequest } from './pull-requests.js';

interface Place {
  project: string;
  repository: string;
}

/**
 * The active pull request of a branch.
 * @throws AdocError exit 3 when there is none, 2 when there are several, which are named
 */
export async function getOfBranch(client: RestClient, place: Place, branch: string): Promise<PullRequest> {
  const criteria = { sourceRefName: fullRef(branch), status: 'active' } as const;
  const found: PullRequest[] = [];
  for await (const pullRequest of listPullRequests(client, { ...place, criteria, limit: 10 })) found.push(pullRequest);
  const [only, ...others] = found;
  if (!only) throw none(place, branch);
  if (others.length > 0) throw several(branch, found);
  return only;
}

function none({ project, repository }: Place, branch: string): AdocError {
  return new AdocError(
    `The branch "${branch}" of the repository "${repository}" in "${project}" has no active pull request.`,
    {
      code: 'no-pull-request',
      exitCode: exitCodes.notFound,
      suggestions: ['Open one: adoc repos pr create', 'Or name one: --id NUMBER'],
    },
  );
}

function several(branch: string, found: PullRequest[]): AdocError {
  return new AdocError(`The branch "${branch}" has several active pull requests.`, {
    code: 'several-pull-requests',
    exitCode: exitCodes.usage,
    suggestions: found.map(
      (each) => `--id ${each.pullRequestId} (into ${each.targetRefName.replace(/^refs\/heads\//, '')}: ${each.title})`,
    ),
  });
}
