import { checksOf } from '../../areas/approvals/checks.js';
import type { Project } from '../../areas/core/project.js';
import type { Environment } from '../../areas/environments/environment.js';
import { type EnvironmentInput, environmentsOf } from '../../areas/environments/environments.js';
import { type Answer, answer } from '../../http/answer.js';
import { getProject } from '../core/find-project.js';
import { pageOf, tokenHeader } from '../page.js';
import { readNumber } from '../read-number.js';
import type { Action, Call, Route } from '../route.js';
import { environmentBody } from './environment-body.js';

export const SCOPES = ['vso.environment_manage'];
const PAGE = 1000;
const item = { parameter: 'environmentId', scopes: SCOPES };

const actions: readonly Action[] = [
  { method: 'GET', scopes: SCOPES, run: listEnvironments },
  { method: 'POST', scopes: SCOPES, run: create },
  { method: 'GET', ...item, run: (call) => answer.json(environmentBody(call, environmentOf(call))) },
  { method: 'PATCH', ...item, run: update },
  { method: 'DELETE', ...item, run: remove },
];

/** The service has environments in two places. */
export const environments: readonly Route[] = [
  {
    id: '8572b1fc-2482-47fa-8f74-7e3ed53ee54b',
    area: 'distributedtask',
    resource: 'environments',
    template: '{project}/_apis/{area}/{resource}/{environmentId}',
    versions: { resourceVersion: 1, minVersion: '5.0', maxVersion: '7.2', releasedVersion: '7.1' },
    actions,
  },
  {
    id: 'd86b72de-d240-4d6f-8d06-08c2d66b015d',
    area: 'environments',
    resource: 'environments',
    template: '{project}/_apis/pipelines/{resource}/{environmentId}',
    versions: { resourceVersion: 1, minVersion: '5.2', maxVersion: '7.2', releasedVersion: '7.1' },
    actions,
  },
];

const projectOf = (call: Call): Project => getProject(call, call.parameters.project ?? '');

/** The environment that a path names. @throws ServiceError that it is not found. */
export const environmentOf = (call: Call): Environment =>
  environmentsOf(call.organization).get(projectOf(call), readNumber(call.parameters.environmentId, 'environmentId'));

function listEnvironments(call: Call): Answer {
  const { query } = call;
  const name = query.text('name')?.toLowerCase();
  const all = environmentsOf(call.organization)
    .of(projectOf(call))
    .filter((environment) => name === undefined || environment.name.toLowerCase() === name);
  const start = query.count('continuationToken') ?? 0;
  const { items, next } = pageOf(all, start, query.count('$top') ?? PAGE);
  const page = items.map((environment) => environmentBody(call, environment));
  return answer.list(page, tokenHeader(next));
}

function create(call: Call): Answer {
  const input = call.input<EnvironmentInput>('environmentCreateParameter');
  const environment = environmentsOf(call.organization).create(call.caller.user, projectOf(call), input);
  return answer.json(environmentBody(call, environment));
}

function update(call: Call): Answer {
  const input = call.input<EnvironmentInput>('environmentUpdateParameter');
  const environment = environmentsOf(call.organization).update(call.caller.user, environmentOf(call), input);
  return answer.json(environmentBody(call, environment));
}

/** Its checks go with it. */
function remove(call: Call): Answer {
  const environment = environmentOf(call);
  const checks = checksOf(call.organization);
  const resource = { type: 'environment' as const, id: String(environment.id) };
  for (const check of checks.on(environment.project, [resource])) checks.delete(check);
  environmentsOf(call.organization).delete(environment);
  return answer.empty();
}
