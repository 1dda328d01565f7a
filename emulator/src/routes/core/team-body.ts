import type { Project } from '../../areas/core/project.js';
import type { Group } from '../../areas/identities/group.js';
import { identityBase } from '../identities/bases.js';
import { identityBody } from '../identities/identity-body.js';
import type { Call } from '../route.js';

/** A team as lists and on its own. @param project Its project. */
export function teamBody(call: Call, project: Project, team: Group): object {
  return {
    id: team.id,
    name: team.name,
    url: `${call.address.base}/_apis/projects/${project.id}/teams/${team.id}`,
    description: team.description,
    identityUrl: `${identityBase(call)}/_apis/Identities/${team.id}`,
    projectName: project.name,
    projectId: project.id,
    ...(call.query.flag('$expandIdentity') && { identity: identityBody(call.organization, team) }),
  };
}

/** A team with what only the answer to its creation has always. */
export const createdTeamBody = (call: Call, project: Project, team: Group): object => {
  return { ...teamBody(call, project, team), identity: identityBody(call.organization, team) };
};
