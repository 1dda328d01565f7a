import type { Project } from '../core/project.js';
import type { Organization } from '../organization.js';
import { directoryOf } from './directory.js';
import { identityErrors } from './errors.js';
import { buildGroup, type Group, nameGroup } from './group.js';
import { parseGroupName } from './group-name.js';
import { COLLECTION_USERS, PROJECT_USERS } from './well-known-groups.js';

interface NewGroup {
  name: unknown;
  description?: string;
  /** Left out: a group of the organization. */
  project?: Project | undefined;
  isTeam?: boolean;
  /** A group of Entra ID. */
  originId?: string;
  /** The id it is to have. */
  id?: string | undefined;
}

/** Adds a group or team. @throws ServiceError when its name is wrong or taken in its scope. */
export function createGroup(organization: Organization, { id, name, project, ...rest }: NewGroup): Group {
  const directory = directoryOf(organization);
  const valid = parseGroupName(name);
  refuseTaken(directory.groupsIn(project), valid);
  const group = buildGroup({ ...rest, id: id ?? organization.newId('group'), name: valid, organization, project });
  const everybody = directory
    .groupsIn(project)
    .find((known) => known.name === (project ? PROJECT_USERS : COLLECTION_USERS));
  directory.add(group);
  if (everybody) directory.memberships.add(group.id, everybody.id);
  return group;
}

interface GroupChanges {
  name?: unknown;
  description?: unknown;
}

/** Renames or describes a group or team. @throws ServiceError when the new name is wrong or taken in its scope. */
export function updateGroup(organization: Organization, group: Group, { name, description }: GroupChanges): Group {
  if (name !== undefined && name !== null) {
    const valid = parseGroupName(name);
    const others = directoryOf(organization)
      .groupsIn(group.project)
      .filter(({ id }) => id !== group.id);
    refuseTaken(others, valid);
    group.name = valid;
    nameGroup(group, organization);
  }
  if (description !== undefined && description !== null) group.description = String(description);
  return group;
}

/** @throws ServiceError for a group that came with its scope. */
export function deleteGroup(organization: Organization, group: Group): void {
  if (group.isBuiltIn) throw identityErrors.builtInGroup(group.name);
  directoryOf(organization).remove(group.id);
}

/**
 * Puts somebody into a group.
 * @throws ServiceError when the group is in the member, by itself or by other groups.
 */
export function addToGroup(organization: Organization, member: { id: string }, group: Group): void {
  const { memberships } = directoryOf(organization);
  if (member.id === group.id || memberships.allMembersOf(member.id).has(group.id)) {
    throw identityErrors.cyclicMembership(group.id, member.id);
  }
  memberships.add(member.id, group.id);
}

function refuseTaken(groups: readonly Group[], name: string): void {
  const wanted = name.toLowerCase();
  if (groups.some((group) => group.name.toLowerCase() === wanted)) throw identityErrors.groupExists(name);
}
