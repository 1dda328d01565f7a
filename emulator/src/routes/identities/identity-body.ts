import { directoryOf } from '../../areas/identities/directory.js';
import { type Group, isGroup, scopeUri } from '../../areas/identities/group.js';
import { descriptorOf, legacyDescriptorOf, objectIdOf, type User } from '../../areas/identities/user.js';
import type { Organization } from '../../areas/organization.js';

/** Which memberships an identity is shown with. */
export type QueryMembership = 'none' | 'direct' | 'expanded' | 'expandedup' | 'expandeddown';

/** A property as the identity service writes it. */
const typed = (type: string, value: unknown): object => ({ $type: `System.${type}`, $value: value });
const text = (value: string): object => typed('String', value);

/** A person, service account or group as the identity service (IMS) shows it. */
export function identityBody(organization: Organization, user: User, query: QueryMembership = 'none'): object {
  const { members, memberOf } = membershipsOf(organization, user, query);
  const descriptor = (each: User): string => legacyDescriptorOf(each, organization);
  return {
    id: user.id,
    descriptor: descriptor(user),
    subjectDescriptor: descriptorOf(user),
    providerDisplayName: user.displayName,
    isActive: true,
    ...(user.isContainer && { isContainer: true }),
    members: members.map(descriptor),
    memberOf: memberOf.map(descriptor),
    memberIds: members.map(({ id }) => id),
    properties: isGroup(user) ? groupProperties(organization, user) : personProperties(organization, user),
    resourceVersion: 2,
    metaTypeId: user.isContainer ? 255 : 0,
  };
}

function membershipsOf(organization: Organization, { id }: User, query: QueryMembership) {
  if (query === 'none') return { members: [], memberOf: [] };
  const directory = directoryOf(organization);
  const { memberships } = directory;
  const known = (ids: Iterable<string>): User[] => [...ids].flatMap((each) => directory.find(each) ?? []);
  const isDown = query === 'expanded' || query === 'expandeddown';
  const isUp = query === 'expanded' || query === 'expandedup';
  return {
    members: known(isDown ? memberships.allMembersOf(id) : memberships.membersOf(id)),
    memberOf: known(isUp ? memberships.allGroupsOf(id) : memberships.groupsOf(id)),
  };
}

function personProperties(organization: Organization, user: User): object {
  const { account, displayName, subjectType } = user;
  if (subjectType === 'svc') {
    return {
      SchemaClassName: text('User'),
      Description: text(''),
      Domain: text('Build'),
      Account: text(account.slice(account.indexOf('\\') + 1)),
      DN: text(''),
      Mail: text(''),
      SpecialType: text('Generic'),
      DisplayName: text(displayName),
    };
  }
  return {
    SchemaClassName: text('User'),
    Description: text(''),
    Domain: text(organization.tenant),
    Account: text(account),
    DN: text(''),
    Mail: text(account),
    SpecialType: text('Generic'),
    ComplianceValidated: typed('DateTime', '2024-01-15T00:00:00Z'),
    'http://schemas.microsoft.com/identity/claims/objectidentifier': text(objectIdOf(user, organization)),
    DirectoryAlias: text(account.split('@')[0] ?? account),
  };
}

function groupProperties(organization: Organization, group: Group): object {
  const { project } = group;
  const scope = project ?? organization;
  return {
    ...(group.isTeam && { 'Microsoft.TeamFoundation.Team': typed('Boolean', true) }),
    SchemaClassName: text('Group'),
    Description: text(group.description),
    Domain: text(scopeUri(organization, project)),
    Account: text(group.name),
    SecurityGroup: text('SecurityGroup'),
    SpecialType: text(specialTypeOf(group)),
    ScopeId: typed('Guid', scope.id),
    ScopeType: text(project ? 'TeamProject' : 'ServiceHost'),
    LocalScopeId: typed('Guid', scope.id),
    SecuringHostId: typed('Guid', organization.id),
    ScopeName: text(scope.name),
    ...(!project && { GlobalScope: text('GlobalScope') }),
    VirtualPlugin: text(''),
  };
}

function specialTypeOf({ identifier: sid }: Group): string {
  if (sid.endsWith('-0-0-0-0-1')) return 'AdministrativeApplicationGroup';
  return sid.endsWith('-0-0-0-0-3') ? 'EveryoneApplicationGroup' : 'Generic';
}
