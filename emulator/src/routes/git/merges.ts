import { errors } from '../../areas/errors.js';
import { operationNotFound } from '../../areas/git/errors.js';
import { getCommit } from '../../areas/git/get-commit.js';
import { findMerge, type MergeOperation, startMerge } from '../../areas/git/merges.js';
import { type Answer, answer } from '../../http/answer.js';
import type { Call, Route } from '../route.js';
import { getEnabledRepository } from './find-repository.js';
import { repositoryUrl } from './repository-url.js';

/** Merges of two commits that lead to no ref. */
export const merges: Route = {
  id: '985f7ae9-844f-4906-9897-7ef41516c0e2',
  area: 'git',
  resource: 'merges',
  template: '{project}/_apis/{area}/repositories/{repositoryNameOrId}/merges/{mergeOperationId}',
  versions: { resourceVersion: 1, minVersion: '5.0', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [
    { method: 'GET', parameter: 'mergeOperationId', scopes: ['vso.code'], run: show },
    { method: 'POST', scopes: ['vso.code_manage'], run: create },
  ],
};

function show(call: Call): Answer {
  const id = Number(call.parameters.mergeOperationId);
  const found = findMerge(call.organization, getEnabledRepository(call), id);
  if (!found) throw operationNotFound(id);
  return answer.json(mergeBody(call, found));
}

async function create(call: Call): Promise<Answer> {
  const { organization, caller } = call;
  const repository = getEnabledRepository(call);
  const { parents, comment } = call.input<{ parents?: string[]; comment?: string }>('mergeParameters');
  if (parents?.length !== 2) throw errors.badArgument('A merge takes exactly two parents.');
  const [ours, theirs] = parents;
  const first = (await getCommit(organization, repository, ours ?? '')).id;
  const second = (await getCommit(organization, repository, theirs ?? '')).id;
  const merge = startMerge(organization, {
    repository,
    user: caller.user,
    parents: [first, second],
    comment: comment || `Merge commit ${second.slice(0, 8)} into ${first.slice(0, 8)}`,
  });
  return answer.json(mergeBody(call, merge), { status: 201 });
}

function mergeBody(call: Call, merge: MergeOperation): object {
  const { id, repository, status, mergeCommitId, failureMessage, parents, comment } = merge;
  const base = repositoryUrl(call, repository);
  return {
    mergeOperationId: id,
    status,
    detailedStatus: { ...(mergeCommitId && { mergeCommitId }), ...(failureMessage && { failureMessage }) },
    parents,
    comment,
    ...(call.query.flag('includeLinks') && {
      _links: { self: { href: `${base}/merges/${id}` }, repository: { href: base } },
    }),
  };
}
