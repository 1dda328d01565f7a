import { errors } from '../../areas/errors.js';
import { operationNotFound } from '../../areas/git/errors.js';
import { getCommit } from '../../areas/git/get-commit.js';
import type { RefOperation, RefOperationKind } from '../../areas/git/ref-operation.js';
import { findRefOperation, startRefOperation } from '../../areas/git/ref-operations.js';
import type { Repository } from '../../areas/git/repository.js';
import { pullRequestsOf } from '../../areas/pull-requests/pull-requests.js';
import { type Answer, answer } from '../../http/answer.js';
import type { Action, Call, Route } from '../route.js';
import { getEnabledRepository } from './find-repository.js';
import { refOperationBody } from './ref-operation-body.js';

const versions = { resourceVersion: 2, minVersion: '3.0', maxVersion: '7.2', releasedVersion: '7.1' };

/** Commits that are put onto another branch. */
export const cherryPicks: Route = {
  id: '033bad68-9a14-43d1-90e0-59cb8856fef6',
  area: 'git',
  resource: 'cherryPicks',
  template: '{project}/_apis/{area}/repositories/{repositoryId}/cherryPicks/{cherryPickId}',
  versions,
  actions: actions('cherryPick', 'cherryPickId'),
};

/** Commits that are taken back. */
export const reverts: Route = {
  id: 'bc866058-5449-4715-9cf1-a510b6ff193c',
  area: 'git',
  resource: 'reverts',
  template: '{project}/_apis/{area}/repositories/{repositoryId}/reverts/{revertId}',
  versions,
  actions: actions('revert', 'revertId'),
};

function actions(kind: RefOperationKind, parameter: string): Action[] {
  return [
    { method: 'GET', scopes: ['vso.code'], run: (call) => showByRef(call, kind) },
    {
      method: 'GET',
      parameter,
      scopes: ['vso.code'],
      run: (call) => show(call, kind, Number(call.parameters[parameter])),
    },
    { method: 'POST', scopes: ['vso.code_manage'], run: (call) => create(call, kind) },
  ];
}

function showByRef(call: Call, kind: RefOperationKind): Answer {
  const name = call.query.text('refName');
  if (!name) throw errors.missing('refName');
  return show(call, kind, name);
}

function show(call: Call, kind: RefOperationKind, idOrRef: number | string): Answer {
  const repository = getEnabledRepository(call);
  const found = findRefOperation(call.organization, { kind, repository }, idOrRef);
  if (!found) throw operationNotFound(idOrRef);
  return answer.json(refOperationBody(call, found));
}

interface OperationInput {
  source?: { commitList?: { commitId?: string }[]; pullRequestId?: number };
  ontoRefName?: string;
  generatedRefName?: string;
}

async function create(call: Call, kind: RefOperationKind): Promise<Answer> {
  const repository = getEnabledRepository(call);
  const { source, ontoRefName, generatedRefName } = call.input<OperationInput>('parameters');
  if (!ontoRefName) throw errors.missing('ontoRefName');
  if (!generatedRefName) throw errors.missing('generatedRefName');
  const operation: RefOperation = startRefOperation(call.organization, {
    kind,
    repository,
    user: call.caller.user,
    commitIds: await readSource(call, repository, source),
    pullRequestId: source?.pullRequestId,
    ontoRefName: fullName(ontoRefName),
    generatedRefName: fullName(generatedRefName),
  });
  return answer.json(refOperationBody(call, operation), { status: 201 });
}

async function readSource(call: Call, repository: Repository, source: OperationInput['source']): Promise<string[]> {
  if (source?.pullRequestId) {
    const pullRequest = pullRequestsOf(call.organization).get(source.pullRequestId);
    const { lastMergeCommit } = pullRequest;
    if (!lastMergeCommit || pullRequest.repository !== repository)
      throw errors.badArgument('The pull request has no merge commit.');
    return [lastMergeCommit];
  }
  if (!source?.commitList?.length) throw errors.missing('source');
  const ids: string[] = [];
  for (const { commitId } of source.commitList) {
    ids.push((await getCommit(call.organization, repository, commitId ?? '')).id);
  }
  return ids;
}

const fullName = (name: string): string => (name.startsWith('refs/') ? name : `refs/heads/${name}`);
