import { variableGroupsOf } from '../../distributed-task/variable-groups.js';
import type { Organization } from '../../organization.js';
import type { Build } from '../build.js';
import type { Definition } from '../definition.js';

/** What variables start from: enough of a build, before there is one. */
export type Origin = Pick<
  Build,
  'definition' | 'reason' | 'sourceBranch' | 'sourceVersion' | 'requestedFor' | 'pullRequestId' | 'variables'
> &
  Partial<Pick<Build, 'id' | 'buildNumber'>>;

/** The variables that the service sets, then those of groups that the pipeline is linked with, its own, and those given to the run. */
export function runVariables(organization: Organization, origin: Origin): Record<string, string> {
  const { definition, variables = {} } = origin;
  return {
    ...predefined(organization, origin),
    ...linked(organization, definition),
    ...plainValues(Object.entries(definition.variables)),
    ...variables,
  };
}

/** A definition names its groups by id; what else stands there is not looked at. */
function linked(organization: Organization, { project, settings }: Definition): Record<string, string> {
  const references = Array.isArray(settings.variableGroups) ? settings.variableGroups : [];
  const groups = references.map((each: { id?: unknown } | null) =>
    variableGroupsOf(organization).find(Number(each?.id), project),
  );
  return Object.assign({}, ...groups.map((group) => plainValues([...(group?.variables ?? [])])));
}

function predefined(organization: Organization, origin: Origin): Record<string, string> {
  const { definition, sourceBranch, reason, requestedFor, pullRequestId } = origin;
  const { project, repository } = definition;
  return {
    'System.CollectionId': organization.id,
    'System.TeamProject': project.name,
    'System.TeamProjectId': project.id,
    'System.DefinitionId': String(definition.id),
    'Build.DefinitionName': definition.name,
    'Build.Reason': reason.charAt(0).toUpperCase() + reason.slice(1),
    'Build.SourceBranch': sourceBranch,
    'Build.SourceBranchName': sourceBranch.split('/').at(-1) ?? '',
    'Build.SourceVersion': origin.sourceVersion,
    'Build.RequestedFor': requestedFor.displayName,
    'Build.RequestedForEmail': requestedFor.account,
    'Build.Repository.ID': repository.id,
    'Build.Repository.Name': repository.name,
    'Build.Repository.Provider': repository.type,
    'Agent.OS': 'Linux',
    ...(origin.id !== undefined && { 'Build.BuildId': String(origin.id) }),
    ...(origin.buildNumber !== undefined && { 'Build.BuildNumber': origin.buildNumber }),
    ...(pullRequestId !== undefined && { 'System.PullRequest.PullRequestId': String(pullRequestId) }),
  };
}

interface Variable {
  value: string | undefined;
  isSecret: boolean;
}

/** A secret is never written anywhere, so that nothing has to hide it. */
const plainValues = (variables: [string, Variable][]): Record<string, string> =>
  Object.fromEntries(variables.map(([name, { value = '', isSecret }]) => [name, isSecret ? '***' : value]));
