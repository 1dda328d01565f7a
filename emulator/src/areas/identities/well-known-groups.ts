/** A group that every organization or project has. */
export interface WellKnownGroup {
  name: string;
  description: string;
  /** The end of its SID, where that is the same everywhere. */
  wellKnown?: string;
}

export const ADMINISTRATORS = 'Project Administrators';
export const CONTRIBUTORS = 'Contributors';
export const PROJECT_USERS = 'Project Valid Users';
export const COLLECTION_ADMINISTRATORS = 'Project Collection Administrators';
export const COLLECTION_USERS = 'Project Collection Valid Users';
export const COLLECTION_BUILD = 'Project Collection Build Service Accounts';

export const ORGANIZATION_GROUPS: readonly WellKnownGroup[] = [
  { name: COLLECTION_USERS, description: 'Everybody who has access to the organization.', wellKnown: '0-0-0-0-3' },
  {
    name: COLLECTION_ADMINISTRATORS,
    description: 'May do everything in the organization.',
    wellKnown: '0-0-0-0-1',
  },
  {
    name: 'Project Collection Service Accounts',
    description: 'Service accounts of the organization.',
    wellKnown: '0-0-0-0-2',
  },
  { name: COLLECTION_BUILD, description: 'Accounts that pipelines run with.', wellKnown: '0-0-0-1-1' },
  {
    name: 'Project Collection Build Administrators',
    description: 'May administer the build resources of the organization.',
    wellKnown: '0-0-0-1-2',
  },
  {
    name: 'Project Collection Test Service Accounts',
    description: 'Accounts of the test controllers.',
    wellKnown: '0-0-0-4-1',
  },
  {
    name: 'Project Collection Proxy Service Accounts',
    description: 'Accounts of the proxies.',
    wellKnown: '0-0-0-5-1',
  },
  {
    name: 'Security Service Group',
    description: 'Those who were given a permission without being in any other group.',
    wellKnown: '0-0-0-0-5',
  },
];

export const PROJECT_GROUPS: readonly WellKnownGroup[] = [
  { name: PROJECT_USERS, description: 'Everybody who has access to the project.', wellKnown: '0-0-0-0-3' },
  { name: ADMINISTRATORS, description: 'May do everything in the project.', wellKnown: '0-0-0-0-1' },
  { name: CONTRIBUTORS, description: 'May add, change and delete what the project holds.' },
  { name: 'Readers', description: 'May see what the project holds.' },
  { name: 'Build Administrators', description: 'May create, change and delete pipelines and their runs.' },
];
