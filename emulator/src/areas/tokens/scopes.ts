/** Words that end a scope, from the weakest to the strongest; a stronger one holds the weaker ones. */
const LEVELS = [['', 'read', 'query'], ['write', 'execute', 'acquire', 'use', 'publish'], ['manage'], ['full']];

const NAMES = `advsec advsec_write advsec_manage agentpools agentpools_manage analytics auditlog auditstreams_manage build build_execute
  code code_status code_write code_manage code_full connected_server dashboards dashboards_manage entitlements environment_manage
  extension extension_manage extension.data extension.data_write gallery gallery_acquire gallery_publish gallery_manage
  githubconnections githubconnections_manage graph graph_manage hooks hooks_write hooks_interact identity identity_manage loadtest loadtest_write
  machinegroup_manage memberentitlementmanagement memberentitlementmanagement_write notification notification_write notification_manage
  notification_diagnostics packaging packaging_write packaging_manage pats pats_manage pipelineresources_use pipelineresources_manage
  profile profile_write project project_write project_manage release release_execute release_manage securefiles_read securefiles_write
  securefiles_manage security_manage serviceendpoint serviceendpoint_query serviceendpoint_manage settings settings_write symbols
  symbols_write symbols_manage taskgroups_read taskgroups_write taskgroups_manage test test_write threads_full tokenadministration tokens
  variablegroups_read variablegroups_write variablegroups_manage wiki wiki_write work work_write work_full`;

const KNOWN = new Set(NAMES.split(/\s+/).map((name) => `vso.${name}`));

/** Full access, as a personal access token calls it. */
export const FULL_ACCESS = 'app_token';

/** Whether the service has such a scope. */
export const isScope = (scope: string): boolean => KNOWN.has(scope);

/**
 * Whether a token with scopes may do what needs one.
 * @param granted Undefined is full access.
 * @param needed Any one of these is enough; none needed when empty.
 */
export function hasScope(granted: readonly string[] | undefined, needed: readonly string[]): boolean {
  if (granted === undefined || needed.length === 0) return true;
  return needed.some((scope) => granted.some((own) => own === scope || holds(own, scope)));
}

function holds(own: string, needed: string): boolean {
  const [ownLevel, neededLevel] = [levelOf(own), levelOf(needed)];
  return ownLevel.area === neededLevel.area && ownLevel.rank > neededLevel.rank && neededLevel.rank >= 0;
}

/** @returns rank -1 for a scope beside the ladder, such as `vso.code_status`, which holds and is held by nothing. */
function levelOf(scope: string): { area: string; rank: number } {
  const [, area = scope, word = ''] = /^(vso\.[a-z.]+)(?:_([a-z]+))?$/.exec(scope) ?? [];
  return { area, rank: LEVELS.findIndex((words) => words.includes(word)) };
}
