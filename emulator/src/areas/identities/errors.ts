import { type ErrorKind, ServiceError } from '../service-error.js';

const ASSEMBLY = 'Microsoft.VisualStudio.Services.WebApi';

const graph = (kind: ErrorKind, name: string, message: string): ServiceError =>
  new ServiceError({ kind, type: `Microsoft.VisualStudio.Services.Graph.${name}`, assembly: ASSEMBLY, message });

const identity = (kind: ErrorKind, name: string, message: string): ServiceError =>
  new ServiceError({ kind, type: `Microsoft.VisualStudio.Services.Identity.${name}`, assembly: ASSEMBLY, message });

/** What is refused about people, groups and memberships. */
export const identityErrors = {
  subjectNotFound: (descriptor: string): ServiceError =>
    graph(
      'notFound',
      'GraphSubjectNotFoundException',
      `VS403325: The graph subject with descriptor '${descriptor}' could not be found. You may need to create the subject in the enclosing enterprise, or add organization-level memberships to make a subject in the enterprise visible in the enclosing organization`,
    ),

  membershipNotFound: (member: string, container: string): ServiceError =>
    graph(
      'notFound',
      'GraphMembershipNotFoundException',
      `VS403328: The graph membership for member descriptor '${member}' and container descriptor '${container}' could not be found. You may need to create this membership in the enclosing enterprise or organization.`,
    ),

  storageKeyNotFound: (descriptor: string): ServiceError =>
    graph(
      'notFound',
      'StorageKeyNotFoundException',
      `VS403369: The storage key for descriptor '${descriptor}' could not be found.`,
    ),

  descriptorNotFound: (storageKey: string): ServiceError =>
    graph(
      'notFound',
      'SubjectDescriptorNotFoundException',
      `VS403368: The subject descriptor for storage key '${storageKey}' could not be found.`,
    ),

  invalidDescriptor: (descriptor: string): ServiceError =>
    graph(
      'invalid',
      'InvalidSubjectTypeException',
      `VS860021: The provided descriptor '${descriptor}' is not a valid graph subject descriptor for this end point.`,
    ),

  notAGroup: (descriptor: string): ServiceError =>
    graph(
      'invalid',
      'CannotEditChildrenOfNonGroupException',
      `VS403339: Cannot add or remove child from graph subject with descriptor '${descriptor}' because it is not a group.`,
    ),

  cyclicMembership: (group: string, member: string): ServiceError =>
    identity(
      'invalid',
      'AddMemberCyclicMembershipException',
      `The group '${member}' cannot be added to the group '${group}', because it holds that group.`,
    ),

  groupExists: (name: string): ServiceError =>
    identity('invalid', 'GroupCreationException', `A group with the name '${name}' already exists in this scope.`),

  builtInGroup: (name: string): ServiceError =>
    identity(
      'invalid',
      'RemoveSpecialGroupException',
      `The group '${name}' comes with its scope and cannot be removed.`,
    ),

  invalidName: (name: string): ServiceError =>
    identity('invalid', 'InvalidGroupNameException', `The name '${name}' is not valid for a group or team.`),

  unknownFilter: (filter: string): ServiceError =>
    identity('invalid', 'IdentitySearchFilterException', `The search filter '${filter}' is not supported.`),
};
