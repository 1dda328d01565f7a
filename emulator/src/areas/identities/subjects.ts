import type { Project } from '../core/project.js';
import type { Organization } from '../organization.js';
import { directoryOf } from './directory.js';
import { identityErrors } from './errors.js';
import { type Group, isGroup } from './group.js';
import type { User } from './user.js';
import { PROJECT_USERS } from './well-known-groups.js';

const FORM = /^([a-z]+)\.([\w-]+)$/i;

/** Somebody by descriptor. @throws ServiceError when it has not the form of a descriptor, or nobody has it. */
export function getSubject(organization: Organization, descriptor: string): User {
  if (!FORM.test(descriptor)) throw identityErrors.invalidDescriptor(descriptor);
  const subject = directoryOf(organization).findByDescriptor(descriptor);
  if (!subject) throw identityErrors.subjectNotFound(descriptor);
  return subject;
}

/** A group or team by descriptor. @throws ServiceError also when the descriptor is of something else. */
export function getGroup(organization: Organization, descriptor: string): Group {
  const prefix = FORM.exec(descriptor)?.[1];
  if (prefix !== 'vssgp' && prefix !== 'aadgp') throw identityErrors.invalidDescriptor(descriptor);
  const subject = getSubject(organization, descriptor);
  if (!isGroup(subject)) throw identityErrors.invalidDescriptor(descriptor);
  return subject;
}

/** A person or service account by descriptor. @throws ServiceError also when the descriptor is of something else. */
export function getPerson(organization: Organization, descriptor: string): User {
  const prefix = FORM.exec(descriptor)?.[1];
  if (prefix === 'vssgp' || prefix === 'aadgp') throw identityErrors.invalidDescriptor(descriptor);
  return getSubject(organization, descriptor);
}

/** How Graph names a project or organization as a scope. */
export const scopeDescriptorOf = ({ id }: { id: string }): string => `scp.${Buffer.from(id).toString('base64url')}`;

/**
 * What a scope descriptor stands for: a project, or with undefined the organization.
 * @throws ServiceError when it stands for neither.
 */
export function getScope(organization: Organization, descriptor: string): Project | undefined {
  const [prefix, encoded = ''] = descriptor.split('.', 2);
  if (prefix !== 'scp') throw identityErrors.invalidDescriptor(descriptor);
  const id = Buffer.from(encoded, 'base64url').toString().toLowerCase();
  if (id === organization.id) return undefined;
  const project = organization.projects.find((known) => known.id === id);
  if (!project) throw identityErrors.subjectNotFound(descriptor);
  return project;
}

/** Ids of everybody who has access to a project. */
export function usersOf(organization: Organization, project: Project): Set<string> {
  const directory = directoryOf(organization);
  const everybody = directory.groupsIn(project).find(({ name, isBuiltIn }) => isBuiltIn && name === PROJECT_USERS);
  return everybody ? directory.memberships.allMembersOf(everybody.id) : new Set();
}
