import { projectNotFound } from '../../areas/core/errors.js';
import type { Project } from '../../areas/core/project.js';
import { errors } from '../../areas/errors.js';
import { createRepository } from '../../areas/git/create-repository.js';
import { repositoryNotFound } from '../../areas/git/errors.js';
import { findRepository } from '../../areas/git/find-repository.js';
import { startForkSync } from '../../areas/git/fork-syncs.js';
import { deleteRepository } from '../../areas/git/recycle-bin.js';
import type { Repository } from '../../areas/git/repository.js';
import { updateRepository } from '../../areas/git/update-repository.js';
import { type Answer, answer } from '../../http/answer.js';
import { getProject } from '../core/find-project.js';
import type { Call, Route } from '../route.js';
import { getRepository, repositoriesInScope } from './find-repository.js';
import { repositoryBody } from './repository-body.js';
import { repositoryUrl } from './repository-url.js';

const READ = ['vso.code'];
const MANAGE = ['vso.code_manage'];

export const repositories: Route = {
  id: '225f7195-f9c7-4d14-ab28-a83f7ff77e1f',
  area: 'git',
  resource: 'repositories',
  template: '{project}/_apis/{area}/{resource}/{repositoryId}',
  versions: { resourceVersion: 1, minVersion: '1.0', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [
    { method: 'GET', scopes: READ, anonymous: true, run: list },
    { method: 'GET', parameter: 'repositoryId', scopes: READ, anonymous: true, run: show },
    { method: 'POST', scopes: MANAGE, run: create },
    { method: 'PATCH', parameter: 'repositoryId', scopes: MANAGE, run: update },
    { method: 'DELETE', parameter: 'repositoryId', scopes: MANAGE, run: remove },
  ],
};

function list(call: Call): Answer {
  const links = call.query.flag('includeLinks');
  const hidden = call.query.flag('includeHidden');
  const shown = repositoriesInScope(call).filter(({ isHidden }) => hidden || !isHidden);
  return answer.list(shown.map((repository) => repositoryBody(call, repository, { links })));
}

function show(call: Call): Answer {
  const parent = call.query.flag('includeParent');
  return answer.json(repositoryBody(call, getRepository(call), { links: true, parent }));
}

interface RepositoryInput {
  name?: string;
  project?: { id?: string; name?: string };
  parentRepository?: { id?: string };
  defaultBranch?: string;
  isDisabled?: boolean;
}

async function create(call: Call): Promise<Answer> {
  const { organization, query, caller } = call;
  const { name, project, parentRepository } = call.input<RepositoryInput>('repositoryToCreate');
  const parent = parentRepository?.id ? getParent(call, parentRepository.id) : undefined;
  const created = await createRepository(organization, {
    project: chooseProject(call, project),
    name: name ?? '',
    parent,
    sourceRef: parent && readSourceRef(query.text('sourceRef')),
  });
  const body = repositoryBody(call, created, { links: true });
  if (!parent) return answer.json(body, { status: 201 });
  // The content is there at once; who waits for the operation that brings it finds one all the same.
  const sync = startForkSync(organization, { source: parent, target: created, user: caller.user, refs: [] });
  const href = `${repositoryUrl(call, created)}/forkSyncRequests/${sync.id}`;
  const { _links } = body as { _links: object };
  return answer.json({ ...body, _links: { ..._links, forkSyncOperation: { href } } }, { status: 201 });
}

const readSourceRef = (name: string | undefined): string | undefined =>
  name === undefined || name.startsWith('refs/') ? name : `refs/heads/${name}`;

/** The project of the path or the body; both have to agree. */
function chooseProject(call: Call, input: RepositoryInput['project']): Project {
  const named = input?.id ?? input?.name;
  const path = call.parameters.project === undefined ? undefined : getProject(call, call.parameters.project);
  const body = named === undefined ? undefined : getProject(call, named);
  const project = path ?? body;
  if (!project) throw errors.missing('project');
  if (path && body && path !== body) throw projectNotFound(named ?? '');
  return project;
}

function getParent(call: Call, id: string): Repository {
  const parent = findRepository(call.organization, undefined, id);
  if (!parent || parent.isDisabled) throw repositoryNotFound(id);
  return parent;
}

async function update(call: Call): Promise<Answer> {
  const repository = getRepository(call);
  const { name, defaultBranch, isDisabled } = call.input<RepositoryInput>('newRepositoryInfo');
  await updateRepository(call.organization, repository, { name, defaultBranch, isDisabled });
  return answer.json(repositoryBody(call, repository, { links: true }));
}

function remove(call: Call): Answer {
  deleteRepository(call.organization, getRepository(call), call.caller.user);
  return answer.empty();
}
