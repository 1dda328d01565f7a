import { getTeam, teamMembers } from '../../areas/core/teams.js';
import { answer } from '../../http/answer.js';
import { identityReference } from '../identities/identity-reference.js';
import { pageOf } from '../page.js';
import type { Call, Route } from '../route.js';
import { getProject } from './find-project.js';

const PAGE = 100;

export const members: Route = {
  id: '294c494c-2600-4d7e-b76c-3dd50c3c95be',
  area: 'core',
  resource: 'members',
  template: '_apis/projects/{projectId}/teams/{teamId}/{resource}',
  versions: { resourceVersion: 2, minVersion: '1.0', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [{ method: 'GET', scopes: ['vso.profile', 'vso.project'], run: listMembers }],
};

function listMembers(call: Call) {
  const { organization, parameters, query } = call;
  const team = getTeam(organization, getProject(call, parameters.projectId ?? ''), parameters.teamId ?? '');
  const all = teamMembers(organization, team);
  const { items } = pageOf(all, query.count('$skip') ?? 0, query.count('$top') ?? PAGE);
  return answer.list(
    items.map((user) => ({ isTeamAdmin: team.administrators.has(user.id), identity: identityReference(call, user) })),
  );
}
