import {
  createConfiguration,
  deleteConfiguration,
  type PolicyInput,
  updateConfiguration,
} from '../../areas/policy/change-configuration.js';
import type { PolicyConfiguration } from '../../areas/policy/configuration.js';
import { configurationsOf, getConfiguration } from '../../areas/policy/configurations.js';
import { isOfLegacyScope } from '../../areas/policy/scope.js';
import { type Answer, answer } from '../../http/answer.js';
import { getProject } from '../core/find-project.js';
import type { Call, Route } from '../route.js';
import { configurationBody } from './configuration-body.js';
import { configurationPage } from './configuration-page.js';

const READ = ['vso.code'];
const WRITE = ['vso.code_write'];
const parameter = 'configurationId';

export const policyConfigurations: Route = {
  id: 'dad91cbe-d183-45f8-9c6e-9c1164472121',
  area: 'policy',
  resource: 'configurations',
  template: '{project}/_apis/{area}/{resource}/{configurationId}',
  versions: { resourceVersion: 1, minVersion: '2.0', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [
    { method: 'GET', scopes: READ, run: list },
    { method: 'GET', parameter, scopes: READ, run: (call) => answer.json(configurationBody(call, find(call))) },
    { method: 'POST', scopes: WRITE, run: create },
    { method: 'PUT', parameter, scopes: WRITE, run: update },
    { method: 'DELETE', parameter, scopes: WRITE, run: remove },
  ],
};

function list(call: Call): Answer {
  const scope = call.query.text('scope');
  const all = configurationsOf(call.organization).in(getProject(call, call.parameters.project ?? ''));
  return configurationPage(
    call,
    scope === undefined ? all : all.filter((configuration) => isOfLegacyScope(configuration, scope)),
  );
}

const find = (call: Call): PolicyConfiguration => {
  const { project = '', configurationId = '' } = call.parameters;
  return getConfiguration(call.organization, getProject(call, project), configurationId);
};

async function create(call: Call): Promise<Answer> {
  const project = getProject(call, call.parameters.project ?? '');
  const input = call.input<PolicyInput>('configuration');
  const created = await createConfiguration(call.organization, project, { user: call.caller.user, input });
  return answer.json(configurationBody(call, created));
}

async function update(call: Call): Promise<Answer> {
  const updated = await updateConfiguration(call.organization, find(call), call.input<PolicyInput>('configuration'));
  return answer.json(configurationBody(call, updated));
}

async function remove(call: Call): Promise<Answer> {
  await deleteConfiguration(call.organization, find(call));
  return answer.empty();
}
