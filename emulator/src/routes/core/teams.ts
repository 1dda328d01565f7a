import type { Project } from '../../areas/core/project.js';
import { createTeam, deleteTeam, getTeam, membershipOf, teamsOf } from '../../areas/core/teams.js';
import { errors } from '../../areas/errors.js';
import type { Group } from '../../areas/identities/group.js';
import { updateGroup } from '../../areas/identities/groups.js';
import { type Answer, answer } from '../../http/answer.js';
import { pageOf } from '../page.js';
import type { Call, Route } from '../route.js';
import { getProject, visibleProjects } from './find-project.js';
import { createdTeamBody, teamBody } from './team-body.js';

const PAGE = 100;
const READ = ['vso.profile', 'vso.project'];

interface TeamInput {
  name?: unknown;
  description?: unknown;
}

/** The teams of a project. */
export const teams: Route = {
  id: 'd30a3dd1-f8ba-442a-b86a-bd0c0c383e59',
  area: 'core',
  resource: 'teams',
  template: '_apis/projects/{projectId}/{resource}/{*teamId}',
  versions: { resourceVersion: 3, minVersion: '1.0', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [
    { method: 'GET', scopes: READ, run: (call) => listTeams(call, [projectOf(call)]) },
    { method: 'GET', parameter: 'teamId', scopes: READ, run: showTeam },
    { method: 'POST', scopes: ['vso.project_manage'], run: addTeam },
    { method: 'PATCH', parameter: 'teamId', scopes: ['vso.project_write'], run: changeTeam },
    { method: 'DELETE', parameter: 'teamId', scopes: ['vso.project_manage'], run: removeTeam },
  ],
};

/** The teams of all projects. */
export const allTeams: Route = {
  id: '7a4d9ee9-3433-4347-b47a-7a80f1cf307e',
  area: 'core',
  resource: 'teams',
  template: '_apis/{resource}',
  versions: { resourceVersion: 3, minVersion: '4.1', maxVersion: '7.2', releasedVersion: '0.0' },
  actions: [{ method: 'GET', scopes: ['vso.project'], run: (call) => listTeams(call, usableProjects(call)) }],
};

/** The teams of a project, parted into those of the caller and the others. */
export const categorizedTeams: Route = {
  id: '6f9619ff-8b86-d011-b42d-00c04fc964ff',
  area: 'core',
  resource: 'categorizedTeams',
  template: '_apis/projects/{projectId}/{resource}/',
  versions: { resourceVersion: 1, minVersion: '7.1', maxVersion: '7.2', releasedVersion: '0.0' },
  actions: [{ method: 'GET', scopes: READ, run: categorizeTeams }],
};

const usableProjects = (call: Call): Project[] => visibleProjects(call).filter(({ state }) => state === 'wellFormed');

const projectOf = (call: Call): Project => getProject(call, call.parameters.projectId ?? '');

const askedTeam = (call: Call, project: Project): Group =>
  getTeam(call.organization, project, call.parameters.teamId ?? '');

function listTeams(call: Call, projects: readonly Project[]): Answer {
  const { organization, caller, query } = call;
  const isMine = query.flag('$mine') ? membershipOf(organization, caller.user) : () => true;
  const all = projects.flatMap((project) =>
    teamsOf(organization, project)
      .filter(isMine)
      .map((team) => ({ project, team })),
  );
  const { items } = pageOf(all, query.count('$skip') ?? 0, query.count('$top') ?? PAGE);
  return answer.list(items.map(({ project, team }) => teamBody(call, project, team)));
}

function categorizeTeams(call: Call): Answer {
  const { organization, caller, query } = call;
  const project = projectOf(call);
  const isMine = membershipOf(organization, caller.user);
  const all = teamsOf(organization, project);
  const bodies = (part: readonly Group[]): object[] =>
    pageOf(part, query.count('$skip') ?? 0, query.count('$top') ?? PAGE).items.map((team) =>
      teamBody(call, project, team),
    );
  return answer.json({
    myTeams: bodies(all.filter(isMine)),
    otherReadableTeams: bodies(all.filter((team) => !isMine(team))),
  });
}

function showTeam(call: Call): Answer {
  const project = projectOf(call);
  return answer.json(teamBody(call, project, askedTeam(call, project)));
}

function addTeam(call: Call): Answer {
  const project = projectOf(call);
  const { name, description } = call.input<TeamInput>('team');
  if (name === undefined || name === null) throw errors.missing('team.Name');
  const team = createTeam(call.organization, { project, user: call.caller.user, name, description });
  return answer.json(createdTeamBody(call, project, team), { status: 201 });
}

function changeTeam(call: Call): Answer {
  const project = projectOf(call);
  const team = updateGroup(call.organization, askedTeam(call, project), call.input<TeamInput>('teamData'));
  return answer.json(teamBody(call, project, team));
}

function removeTeam(call: Call): Answer {
  deleteTeam(call.organization, askedTeam(call, projectOf(call)));
  return answer.empty();
}
