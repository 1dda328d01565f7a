import type { Organization } from '../../organization.js';
import type { Build } from '../build.js';
import type { DefinitionVariable } from '../definition.js';

/** What variables start from: enough of a build, before there is one. */
export type Origin = Pick<
  Build,
  'definition' | 'reason' | 'sourceBranch' | 'sourceVersion' | 'requestedFor' | 'pullRequestId' | 'variables'
> &
  Partial<Pick<Build, 'id' | 'buildNumber'>>;

/** The variables that the service sets, then those of the pipeline, then those given to the run. */
export function runVariables(organization: Organization, origin: Origin): Record<string, string> {
  const { definition, variables = {} } = origin;
  return { ...predefined(organization, origin), ...plainValues(definition.variables), ...variables };
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

/** A secret is never written anywhere, so that nothing has to hide it. */
const plainValues = (variables: Readonly<Record<string, DefinitionVariable>>): Record<string, string> =>
  Object.fromEntries(Object.entries(variables).map(([name, { value, isSecret }]) => [name, isSecret ? '***' : value]));
