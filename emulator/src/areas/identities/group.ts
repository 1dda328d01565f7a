import type { Project } from '../core/project.js';
import type { User } from './user.js';

/** A group or team of an organization or of one of its projects. */
export interface Group extends User {
  isContainer: true;
  /** SID. */
  identifier: string;
  /** Without its scope. */
  name: string;
  description: string;
  /** Undefined: it belongs to the organization. */
  project: Project | undefined;
  isTeam: boolean;
  /** Ids of those who may change a team's settings. */
  administrators: Set<string>;
  /** It came with its organization or project and stays as long. */
  isBuiltIn: boolean;
  /** Object id in Entra ID, of a group that comes from there. */
  originId?: string;
}

export const isGroup = (user: User): user is Group => user.isContainer === true && 'isTeam' in user;

/** What a group is made of. */
export interface GroupOrigin {
  id: string;
  name: string;
  description?: string;
  /** Of the organization. */
  organization: { id: string; name: string };
  project?: Project | undefined;
  isTeam?: boolean;
  isBuiltIn?: boolean;
  /** The last numbers of the SID, for a group that has the same ones everywhere. */
  wellKnown?: string | undefined;
  originId?: string;
}

/** The first numbers of every SID of the service. */
const AUTHORITY = 'S-1-9-1551374245';

export function buildGroup({ organization, project, wellKnown, originId, ...origin }: GroupOrigin): Group {
  const { id, name, description = '', isTeam = false, isBuiltIn = false } = origin;
  const scope = project ?? organization;
  const inScope = wellKnown ?? `${originId ? 3 : 1}-${words(id)}`;
  const group: Group = {
    id,
    displayName: '',
    account: '',
    isContainer: true,
    subjectType: originId ? 'aadgp' : 'vssgp',
    identifier: `${AUTHORITY}-${words(scope.id)}-${inScope}`,
    name,
    description,
    project,
    isTeam,
    administrators: new Set(),
    isBuiltIn,
    ...(originId && { originId }),
  };
  nameGroup(group, organization);
  return group;
}

/** Gives a group the names that follow from its own and from that of its scope: after either changed. */
export function nameGroup(group: Group, organization: { id: string; name: string }): void {
  const scope = group.originId ? 'TEAM FOUNDATION' : (group.project ?? organization).name;
  group.displayName = `[${scope}]\\${group.name}`;
  group.account = `${scopeUri(organization, group.project)}\\${group.name}`;
}

/** The scope of a group as the service writes it. */
export const scopeUri = (organization: { id: string }, project: { id: string } | undefined): string =>
  project
    ? `vstfs:///Classification/TeamProject/${project.id}`
    : `vstfs:///Framework/IdentityDomain/${organization.id}`;

/** A GUID as a SID holds it: four numbers of 32 bits. */
function words(guid: string): string {
  const hex = guid.replaceAll('-', '');
  return [0, 8, 16, 24].map((at) => Number.parseInt(hex.slice(at, at + 8), 16)).join('-');
}
