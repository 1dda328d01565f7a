import { errors } from '../../areas/errors.js';
import type { Answer } from '../../http/answer.js';
import { answer } from '../../http/answer.js';
import { pageOf } from '../page.js';
import type { Call, Route } from '../route.js';
import { getProject, visibleProjects } from './find-project.js';
import { projectBody, projectReference } from './project-body.js';

const PAGE = 100;
const STATES = ['deleting', 'new', 'wellFormed', 'createPending', 'all', 'unchanged', 'deleted'];
const SCOPES = ['vso.profile', 'vso.project'];

export const projects: Route = {
  id: '603fe2ac-9723-48b9-88ad-09305aa6c6e1',
  area: 'core',
  resource: 'projects',
  template: '_apis/{resource}/{*projectId}',
  versions: { resourceVersion: 4, minVersion: '1.0', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [
    { method: 'GET', scopes: SCOPES, anonymous: true, run: listProjects },
    {
      method: 'GET',
      parameter: 'projectId',
      scopes: SCOPES,
      anonymous: true,
      run: (call) => answer.json(projectBody(call, getProject(call, call.parameters.projectId ?? ''))),
    },
  ],
};

function listProjects(call: Call): Answer {
  const { query } = call;
  const asked = query.text('stateFilter') ?? 'wellFormed';
  const state = STATES.find((known) => known.toLowerCase() === asked.toLowerCase());
  if (!state) throw errors.badArgument(`The value '${asked}' is not valid for stateFilter.`);
  const all = visibleProjects(call).filter((project) => state === 'all' || project.state === state);
  // The token is the position of the next project, and a number: clients pass it through.
  const start = query.count('continuationToken') ?? query.count('$skip') ?? 0;
  const { items, next } = pageOf(all, start, query.count('$top') ?? PAGE);
  const page = items.map((project) => projectReference(call, project));
  return answer.list(page, next === undefined ? {} : { 'x-ms-continuationtoken': String(next) });
}
