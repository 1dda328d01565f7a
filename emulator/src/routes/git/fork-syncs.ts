import { errors } from '../../areas/errors.js';
import { operationNotFound, repositoryNotFound } from '../../areas/git/errors.js';
import { findRepository } from '../../areas/git/find-repository.js';
import { type ForkSync, listForkSyncs, type RefPair, startForkSync } from '../../areas/git/fork-syncs.js';
import { isRefName } from '../../areas/git/ref-names.js';
import { type Answer, answer } from '../../http/answer.js';
import type { Call, Route } from '../route.js';
import { getEnabledRepository } from './find-repository.js';
import { repositoryUrl } from './repository-url.js';

const READ = ['vso.code'];
const STEPS = ['Processing request', 'Copying objects', 'Updating references', 'Fork sync completed successfully'];

/** What a fork takes over from its parent, or the other way round. */
export const forkSyncs: Route = {
  id: '1703f858-b9d1-46af-ab62-483e9e1055b5',
  area: 'git',
  resource: 'forkSyncRequests',
  template: '{project}/_apis/{area}/repositories/{repositoryNameOrId}/forkSyncRequests/{forkSyncOperationId}',
  versions: { resourceVersion: 1, minVersion: '4.0', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [
    { method: 'GET', scopes: READ, run: list },
    { method: 'GET', parameter: 'forkSyncOperationId', scopes: READ, run: show },
    { method: 'POST', scopes: ['vso.code_write'], run: create },
  ],
};

function list(call: Call): Answer {
  const syncs = listForkSyncs(call.organization, getEnabledRepository(call));
  return answer.list(syncs.map((sync) => syncBody(call, sync)));
}

function show(call: Call): Answer {
  const id = Number(call.parameters.forkSyncOperationId);
  const found = listForkSyncs(call.organization, getEnabledRepository(call)).find((sync) => sync.id === id);
  if (!found) throw operationNotFound(id);
  return answer.json(syncBody(call, found));
}

interface SyncInput {
  source?: { repositoryId?: string };
  sourceToTargetRefs?: RefPair[];
}

function create(call: Call): Answer {
  const { organization, caller } = call;
  const target = getEnabledRepository(call);
  const { source, sourceToTargetRefs } = call.input<SyncInput>('syncParams');
  if (!source?.repositoryId) throw errors.missing('source.repositoryId');
  const from = findRepository(organization, undefined, source.repositoryId);
  if (!from || from.isDisabled) throw repositoryNotFound(source.repositoryId);
  const refs = sourceToTargetRefs ?? [];
  for (const name of refs.flatMap(({ sourceRef, targetRef }) => [sourceRef, targetRef])) {
    if (!isRefName(name)) throw errors.badArgument(`'${name}' is not the full name of a ref.`);
  }
  const sync = startForkSync(organization, { source: from, target, user: caller.user, refs });
  return answer.json(syncBody(call, sync), { status: 201 });
}

function syncBody(call: Call, { id, source, target, refs, status, errorMessage }: ForkSync): object {
  const base = repositoryUrl(call, target);
  const currentStep = status === 'completed' ? STEPS.length : status === 'queued' ? 1 : 2;
  return {
    operationId: id,
    source: {
      collectionId: call.organization.id,
      projectId: source.project.id,
      repositoryId: source.id,
    },
    sourceToTargetRefs: refs,
    status,
    detailedStatus: { currentStep, allSteps: STEPS, ...(errorMessage !== undefined && { errorMessage }) },
    ...(call.query.flag('includeLinks') && {
      _links: { self: { href: `${base}/forkSyncRequests/${id}` }, repository: { href: base } },
    }),
  };
}
