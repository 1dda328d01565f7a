import { errors } from '../../areas/errors.js';
import {
  deletedRepositories as allDeleted,
  type DeletedRepository,
  purgeRepository,
  restoreRepository,
} from '../../areas/git/recycle-bin.js';
import { type Answer, answer } from '../../http/answer.js';
import { getProject } from '../core/find-project.js';
import { projectReference } from '../core/project-body.js';
import { identityReference } from '../identities/identity-reference.js';
import type { Call, Route } from '../route.js';
import { repositoryBody } from './repository-body.js';

const MANAGE = ['vso.code_manage'];
const versions = { resourceVersion: 1, maxVersion: '7.2', releasedVersion: '7.1' };

/** Everything that was deleted, whether it can come back or not. */
export const deletedRepositories: Route = {
  id: '2b6869c4-cb25-42b5-b7a3-0d3e6be0a11a',
  area: 'git',
  resource: 'deletedRepositories',
  template: '{project}/_apis/{area}/{resource}',
  versions: { ...versions, minVersion: '2.2' },
  actions: [{ method: 'GET', scopes: ['vso.code'], run: (call) => listDeleted(call, () => true) }],
};

export const recycleBin: Route = {
  id: 'a663da97-81db-4eb3-8b83-287670f63073',
  area: 'git',
  resource: 'recycleBinRepositories',
  template: '{project}/_apis/{area}/recycleBin/repositories/{repositoryId}',
  versions: { ...versions, minVersion: '4.1' },
  actions: [
    { method: 'GET', scopes: ['vso.code'], run: (call) => listDeleted(call, ({ isPurged }) => !isPurged) },
    { method: 'PATCH', parameter: 'repositoryId', scopes: MANAGE, run: restore },
    { method: 'DELETE', parameter: 'repositoryId', scopes: MANAGE, run: purge },
  ],
};

function listDeleted(call: Call, isShown: (deleted: DeletedRepository) => boolean): Answer {
  const project = getProject(call, call.parameters.project ?? '');
  const own = allDeleted(call.organization).filter(({ repository }) => repository.project === project);
  return answer.list(own.filter(isShown).map((deleted) => deletedBody(call, deleted)));
}

const deletedBody = (call: Call, { repository, deletedBy, deletedDate }: DeletedRepository): object => ({
  id: repository.id,
  name: repository.name,
  project: projectReference(call, repository.project),
  deletedBy: identityReference(call, deletedBy),
  createdDate: repository.createdDate,
  deletedDate,
});

function restore(call: Call): Answer {
  const { deleted } = call.input<{ deleted?: boolean }>('repositoryDetails');
  if (deleted !== false)
    throw errors.badArgument('A repository of the recycle bin can only be restored: deleted has to be false.');
  getProject(call, call.parameters.project ?? '');
  const restored = restoreRepository(call.organization, call.parameters.repositoryId ?? '');
  return answer.json(repositoryBody(call, restored, { links: true }));
}

function purge(call: Call): Answer {
  getProject(call, call.parameters.project ?? '');
  purgeRepository(call.organization, call.parameters.repositoryId ?? '');
  return answer.empty();
}
