import { findRepository } from '../../areas/git/find-repository.js';
import { configurationsOf } from '../../areas/policy/configurations.js';
import { isInScope } from '../../areas/policy/scope.js';
import { type Answer, answer } from '../../http/answer.js';
import { getProject } from '../core/find-project.js';
import type { Call, Route } from '../route.js';
import { configurationPage } from './configuration-page.js';

export const gitPolicyConfigurations: Route = {
  id: '2c420070-a0a2-49cc-9639-c9f271c5ff07',
  area: 'git',
  resource: 'policyConfigurations',
  template: '{project}/_apis/{area}/policy/configurations',
  versions: { resourceVersion: 1, minVersion: '5.0', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [{ method: 'GET', scopes: ['vso.code'], run: list }],
};

/** The policies that are in force at a repository or at one of its refs. */
function list(call: Call): Answer {
  const project = getProject(call, call.parameters.project ?? '');
  const all = configurationsOf(call.organization).in(project);
  const id = call.query.text('repositoryId');
  if (id === undefined) return configurationPage(call, all);
  const repository = findRepository(call.organization, project, id);
  if (!repository) return answer.list([]);
  const refName = call.query.text('refName');
  return configurationPage(
    call,
    all.filter((configuration) => isInScope(configuration, repository, refName)),
  );
}
