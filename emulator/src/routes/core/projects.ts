import { createProject, type NewProject } from '../../areas/core/create-project.js';
import { projectNotFound } from '../../areas/core/errors.js';
import type { Project } from '../../areas/core/project.js';
import { projectsOf } from '../../areas/core/projects.js';
import { defaultTeamId } from '../../areas/core/teams.js';
import { deleteProject, updateProject } from '../../areas/core/update-project.js';
import type { Operation } from '../../areas/operations/operations.js';
import { parseEnum } from '../../areas/parse-enum.js';
import { type Answer, answer } from '../../http/answer.js';
import { mainBase } from '../identities/bases.js';
import { operationReference } from '../operations/operation-reference.js';
import { pageOf, tokenHeader } from '../page.js';
import type { Call, Route } from '../route.js';
import { getProject, visibleProjects } from './find-project.js';
import { projectBody, projectReference } from './project-body.js';

const PAGE = 100;
const STATES = { unchanged: -2, all: -1, new: 0, wellFormed: 1, deleting: 2, createPending: 3, deleted: 4 };
const READ = ['vso.profile', 'vso.project'];

export const projects: Route = {
  id: '603fe2ac-9723-48b9-88ad-09305aa6c6e1',
  area: 'core',
  resource: 'projects',
  template: '_apis/{resource}/{*projectId}',
  versions: { resourceVersion: 4, minVersion: '1.0', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [
    { method: 'GET', scopes: READ, anonymous: true, run: listProjects },
    { method: 'GET', parameter: 'projectId', scopes: READ, anonymous: true, run: showProject },
    {
      method: 'POST',
      scopes: ['vso.project_manage'],
      run: (call) => accepted(call, createProject(call.organization, call.input<NewProject>('projectToCreate'))),
    },
    {
      method: 'PATCH',
      parameter: 'projectId',
      scopes: ['vso.project_write'],
      run: (call) => accepted(call, updateProject(call.organization, asked(call), call.input('projectUpdate'))),
    },
    {
      method: 'DELETE',
      parameter: 'projectId',
      scopes: ['vso.project_manage'],
      run: (call) => accepted(call, deleteProject(call.organization, asked(call))),
    },
  ],
};

const asked = (call: Call): Project => getProject(call, call.parameters.projectId ?? '');

const accepted = (call: Call, operation: Operation): Answer =>
  answer.json(operationReference(call, operation), { status: 202 });

function listProjects(call: Call): Answer {
  const { query } = call;
  const state = parseEnum(STATES, query.text('stateFilter') ?? 'wellFormed', 'stateFilter');
  const all = inState(call, state);
  // The token is the position of the next project, and a number: clients pass it through.
  const start = query.count('continuationToken') ?? query.count('$skip') ?? 0;
  const { items, next } = pageOf(all, start, query.count('$top') ?? PAGE);
  const withImage = query.flag('getDefaultTeamImageUrl');
  const page = items.map((project) => {
    const defaultTeamImageUrl = `${mainBase(call)}/_api/_common/identityImage?id=${defaultTeamId(project)}`;
    return { ...projectReference(call, project), ...(withImage && { defaultTeamImageUrl }) };
  });
  return answer.list(page, tokenHeader(next));
}

/** "All" leaves out what is deleted, which has to be asked for. */
function inState(call: Call, state: string): readonly Project[] {
  const live = visibleProjects(call);
  const gone = call.caller.anonymous ? [] : projectsOf(call.organization).deleted();
  if (state === 'deleted') return [...live.filter((project) => project.state === state), ...gone];
  return live.filter((project) => (state === 'all' ? project.state !== 'deleted' : project.state === state));
}

function showProject(call: Call): Answer {
  const wanted = call.parameters.projectId ?? '';
  const former = call.query.flag('includeHistory') ? projectsOf(call.organization).findFormer(wanted) : undefined;
  if (former && !projectsOf(call.organization).find(wanted)) {
    if (former.state === 'deleted') throw projectNotFound(wanted);
    return answer.json(projectBody(call, getProject(call, former.id)));
  }
  return answer.json(projectBody(call, getProject(call, wanted)));
}
