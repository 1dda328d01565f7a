import { pushesOf } from '../../areas/git/pushes.js';
import { listRefs } from '../../areas/git/refs.js';
import { pullRequestsOf } from '../../areas/pull-requests/pull-requests.js';
import { type Answer, answer } from '../../http/answer.js';
import type { Call, Route } from '../route.js';
import { getEnabledRepository } from './find-repository.js';

/** Milliseconds for which a push is still fresh. */
const FRESH = 4 * 3_600_000;

/** Branches that the caller pushed of late and that have no pull request yet. */
export const suggestions: Route = {
  id: '9393b4fb-4445-4919-972b-9ad16f442d83',
  area: 'git',
  resource: 'suggestions',
  template: '{project}/_apis/{area}/repositories/{repositoryId}/suggestions',
  versions: { resourceVersion: 1, minVersion: '2.2', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [{ method: 'GET', scopes: ['vso.code'], run: list }],
};

async function list(call: Call): Promise<Answer> {
  const { organization, caller } = call;
  const repository = getEnabledRepository(call);
  const since = organization.clock.now() - FRESH;
  const pushed = pushesOf(organization)
    .of(repository)
    .filter(({ user, date }) => user.id === caller.user.id && Date.parse(date) >= since)
    .flatMap(({ updates }) => updates.map(({ name }) => name));
  const existing = new Set((await listRefs(organization, repository)).map(({ name }) => name));
  const taken = new Set(
    pullRequestsOf(organization)
      .into(repository)
      .filter(({ status }) => status === 'active')
      .map(({ sourceRefName }) => sourceRefName),
  );
  const names = [...new Set(pushed)].filter(
    (name) =>
      name.startsWith('refs/heads/') && existing.has(name) && !taken.has(name) && name !== repository.defaultBranch,
  );
  return answer.list(
    names.reverse().map((sourceBranch) => ({
      type: 'pullRequest',
      properties: {
        sourceRepositoryId: repository.id,
        sourceBranch,
        targetRepositoryId: repository.id,
        targetBranch: repository.defaultBranch,
      },
    })),
  );
}
