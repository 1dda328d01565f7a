import type { Commit } from '../../areas/git/commit.js';
import { pushNotFound } from '../../areas/git/errors.js';
import { findPushCommits } from '../../areas/git/find-push-commits.js';
import type { Push } from '../../areas/git/push.js';
import { pushesOf } from '../../areas/git/pushes.js';
import type { Repository } from '../../areas/git/repository.js';
import { type Answer, answer } from '../../http/answer.js';
import type { Call, Route } from '../route.js';
import { commitLinks, commitReference } from './commit-body.js';
import { getEnabledRepository } from './find-repository.js';

const PAGE = 100;

/** The commits that came with a push. */
export const pushCommits: Route = {
  id: '168b4bb9-d936-4cd9-8a5f-66d6f6b23192',
  area: 'git',
  resource: 'commits',
  template: '{project}/_apis/{area}/repositories/{repositoryId}/pushes/{pushId}/{resource}',
  versions: { resourceVersion: 1, minVersion: '1.0', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [
    {
      method: 'GET',
      scopes: ['vso.code'],
      anonymous: true,
      run: (call) => answerPushCommits(call, getEnabledRepository(call), Number(call.parameters.pushId)),
    },
  ],
};

export async function answerPushCommits(call: Call, repository: Repository, pushId: number): Promise<Answer> {
  const { query } = call;
  const skip = query.count('skip') ?? query.count('$skip') ?? 0;
  const top = query.count('top') ?? query.count('$top') ?? PAGE;
  const push = getPush(call, repository, pushId);
  const found = await findPushCommits(call.organization, push, { skip, top });
  const links = (commit: Commit) => query.flag('includeLinks') && { _links: commitLinks(call, repository, commit.id) };
  return answer.list(found.map((commit) => ({ ...commitReference(call, repository, commit), ...links(commit) })));
}

/** @throws ServiceError when the repository had no such push. */
export function getPush({ organization }: Call, repository: Repository, id: number): Push {
  const push = pushesOf(organization).find(repository, id);
  if (!push) throw pushNotFound(id);
  return push;
}
