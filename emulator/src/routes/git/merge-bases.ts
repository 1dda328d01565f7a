import { errors } from '../../areas/errors.js';
import { findMergeBases } from '../../areas/git/compare.js';
import { copyObjects } from '../../areas/git/copy-refs.js';
import { repositoryNotFound } from '../../areas/git/errors.js';
import { findRepository } from '../../areas/git/find-repository.js';
import { getCommit } from '../../areas/git/get-commit.js';
import { readCommits } from '../../areas/git/read-commits.js';
import { type Answer, answer } from '../../http/answer.js';
import type { Call, Route } from '../route.js';
import { commitReference } from './commit-body.js';
import { getEnabledRepository } from './find-repository.js';

/** Where two commits parted, of the same repository or of its fork. */
export const mergeBases: Route = {
  id: '7cf2abb6-c964-4f7e-9872-f78c66e72e9c',
  area: 'git',
  resource: 'mergeBases',
  template: '{project}/_apis/{area}/repositories/{repositoryNameOrId}/commits/{commitId}/{resource}',
  versions: { resourceVersion: 1, minVersion: '4.1', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [{ method: 'GET', scopes: ['vso.code'], anonymous: true, run: list }],
};

async function list(call: Call): Promise<Answer> {
  const { organization, query, parameters } = call;
  const repository = getEnabledRepository(call);
  const otherId = query.text('otherCommitId');
  if (!otherId) throw errors.missing('otherCommitId');
  const otherRepositoryId = query.text('otherRepositoryId');
  const other = otherRepositoryId ? findRepository(organization, undefined, otherRepositoryId) : repository;
  if (!other || other.isDisabled) throw repositoryNotFound(otherRepositoryId ?? '');
  const base = (await getCommit(organization, repository, parameters.commitId ?? '')).id;
  const target = (await getCommit(organization, other, otherId)).id;
  if (other !== repository) await copyObjects(organization, { from: other, to: repository, id: target });
  const ids = await findMergeBases(organization, repository, { base, target });
  const found = ids.length > 0 ? await readCommits(organization, repository, ['--no-walk=unsorted', ...ids, '--']) : [];
  return answer.list(found.map((commit) => commitReference(call, repository, commit)));
}
