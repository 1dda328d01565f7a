/** A scope of personal access tokens: as the page for making one calls it, and as the service does. */
export interface PatScope {
  name: string;
  id: string;
}

/**
 * What comes after `_apis/`, in lower case; the name on the page; level and id for reading, level and id for the rest. Where reading is all
 * there is, or needs no less, the second pair is not there.
 */
type Area = readonly [path: RegExp, name: string, ...read: Level, ...write: Level | []];
type Level = [level: string, id: string];

/** Requests that only look, but have a body. */
const asksWithBody =
  /\/(?:[a-z]+batch|wiql|[a-z]*query|queryconfigurations|subjectlookup|preview|workitemrevisions)$|^search\//;

const repository = /^git\/(?:recyclebin\/)?repositories(?:\/[^/]+)?$/;
const history = /^git\/repositories\/[^/]+\/(?:annotatedtags|cherrypicks|reverts|merges|importrequests)\b/;
const releaseSettings = /^release\/(?:approvals|definitions|folders)\//;
const codeManage: Level = ['read, write, & manage', 'code_manage'];

/** The first that fits counts. Ids as the published specification of each operation has them. */
const areas: readonly Area[] = [
  [repository, 'Code', 'read', 'code', ...codeManage],
  [history, 'Code', 'read', 'code', ...codeManage],
  [/^(?:git|tfvc|policy)\//, 'Code', 'read', 'code', 'read & write', 'code_write'],
  [/^search\/code/, 'Code', 'read', 'code'],
  [/^search\/wiki/, 'Wiki', 'read', 'wiki'],
  [/^search\/workitem/, 'Work Items', 'read', 'work'],
  [/^search\/package/, 'Packaging', 'read', 'packaging'],
  [/^(?:wit|work|process)\//, 'Work Items', 'read', 'work', 'read & write', 'work_write'],
  [/^wiki\//, 'Wiki', 'read', 'wiki', 'read & write', 'wiki_write'],
  [/^(?:build|pipelines|sourceproviders)\b/, 'Build', 'read', 'build', 'read & execute', 'build_execute'],
  [releaseSettings, 'Release', 'read', 'release', 'read, write, execute, & manage', 'release_manage'],
  [/^release\//, 'Release', 'read', 'release', 'read, write, & execute', 'release_execute'],
  [
    /^distributedtask\/variablegroups\b/,
    'Variable Groups',
    'read',
    'variablegroups_read',
    'read, create, & manage',
    'variablegroups_manage',
  ],
  [
    /^distributedtask\/taskgroups\b/,
    'Task Groups',
    'read',
    'taskgroups_read',
    'read, create, & manage',
    'taskgroups_manage',
  ],
  [/^distributedtask\/environments\b/, 'Environment', 'read & manage', 'environment_manage'],
  [/^distributedtask\/deploymentgroups\b/, 'Deployment Groups', 'read & manage', 'machinegroup_manage'],
  [/^distributedtask\//, 'Agent Pools', 'read', 'agentpools', 'read & manage', 'agentpools_manage'],
  [
    /^serviceendpoint\//,
    'Service Connections',
    'read',
    'serviceendpoint',
    'read, query, & manage',
    'serviceendpoint_manage',
  ],
  [/^projects(?:\/[^/]+)?$/, 'Project and Team', 'read', 'project', 'read, write, & manage', 'project_manage'],
  [/^(?:projects|teams)\b/, 'Project and Team', 'read', 'project', 'read & write', 'project_write'],
  [/^graph\//, 'Graph', 'read', 'graph', 'read & manage', 'graph_manage'],
  [/^identities\b/, 'Identity', 'read', 'identity', 'read & manage', 'identity_manage'],
  [
    /^[a-z]*entitlement/,
    'Member Entitlement Management',
    'read',
    'memberentitlementmanagement',
    'read & write',
    'memberentitlementmanagement_write',
  ],
  [/^(?:accesscontrol|security|permissions)/, 'Security', 'manage', 'security_manage'],
  [/^extensionmanagement\//, 'Extensions', 'read', 'extension', 'read & manage', 'extension_manage'],
  [/^packaging\//, 'Packaging', 'read', 'packaging', 'read, write, & manage', 'packaging_manage'],
  [/^test(?:plan|results)?\//, 'Test Management', 'read', 'test', 'read & write', 'test_write'],
  [/^audit\//, 'Audit Log', 'read', 'auditlog'],
];

/** The scope that a personal access token needs for a request, where one is known. */
export function findPatScope(method: string, pathname: string): PatScope | undefined {
  const path = resourceOf(pathname);
  const area = areas.find(([pattern]) => pattern.test(path));
  if (!area) return undefined;
  const [, name, level, id, writeLevel = level, writeId = id] = area;
  const isReading = method === 'GET' || (method === 'POST' && asksWithBody.test(path));
  return isReading
    ? { name: `${name} (${level})`, id: `vso.${id}` }
    : { name: `${name} (${writeLevel})`, id: `vso.${writeId}` };
}

/** Whether the service lets no personal access token do it: profiles, the list of organizations, tokens themselves. */
export function takesNoPat(pathname: string): boolean {
  return /^(?:profile|accounts|tokens)\b/.test(resourceOf(pathname));
}

function resourceOf(pathname: string): string {
  return /\/_apis\/(.*)$/i.exec(pathname)?.[1]?.toLowerCase().replace(/\/$/, '') ?? '';
}
