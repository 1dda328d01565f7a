import { identifier } from '../../identifier.js';
import { directoryOf } from '../identities/directory.js';
import type { Group } from '../identities/group.js';
import { createGroup, deleteGroup } from '../identities/groups.js';
import type { User } from '../identities/user.js';
import type { Organization } from '../organization.js';
import { coreErrors } from './errors.js';
import type { Project } from './project.js';

/** Id of the team that a project has from its beginning. */
export const defaultTeamId = ({ id }: Project): string => identifier(id, 'team');

/** The teams of a project, the default one first. */
export const teamsOf = (organization: Organization, project: Project): Group[] =>
  directoryOf(organization)
    .groupsIn(project)
    .filter(({ isTeam }) => isTeam);

/** A team by id or name, whatever the case. */
export function findTeam(organization: Organization, project: Project, nameOrId: string): Group | undefined {
  const wanted = nameOrId.toLowerCase();
  return teamsOf(organization, project).find(({ id, name }) => id === wanted || name.toLowerCase() === wanted);
}

/** @throws ServiceError when the project has no such team. */
export function getTeam(organization: Organization, project: Project, nameOrId: string): Group {
  const team = findTeam(organization, project, nameOrId);
  if (!team) throw coreErrors.teamNotFound(nameOrId);
  return team;
}

interface NewTeam {
  project: Project;
  /** Who creates it, and becomes its first member and administrator. */
  user: User;
  name: unknown;
  description: unknown;
}

/** @throws ServiceError when the name is wrong, or a team or group of the project has it. */
export function createTeam(organization: Organization, { project, user, name, description }: NewTeam): Group {
  const text = typeof description === 'string' ? description : '';
  const team = createGroup(organization, { name, description: text, project, isTeam: true });
  directoryOf(organization).memberships.add(user.id, team.id);
  team.administrators.add(user.id);
  return team;
}

/** @throws ServiceError for the default team. */
export function deleteTeam(organization: Organization, team: Group): void {
  if (team.isBuiltIn) throw coreErrors.defaultTeam(team.name);
  deleteGroup(organization, team);
}

/** People and groups in a team, each of them once. */
export function teamMembers(organization: Organization, team: Group): User[] {
  const directory = directoryOf(organization);
  return directory.memberships.membersOf(team.id).flatMap((id) => directory.find(id) ?? []);
}

/** Whether somebody is in a team, by themselves or by a group in it: a test for many teams. */
export function membershipOf(organization: Organization, user: User): (team: Group) => boolean {
  const groups = directoryOf(organization).memberships.allGroupsOf(user.id);
  return ({ id }) => groups.has(id);
}
