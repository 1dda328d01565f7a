import { type Check, type ProtectedResource, RESOURCE_TYPES } from '../../areas/approvals/check.js';
import { type CheckInput, checksOf } from '../../areas/approvals/checks.js';
import type { Project } from '../../areas/core/project.js';
import { type Answer, answer } from '../../http/answer.js';
import { getProject } from '../core/find-project.js';
import { readNumber } from '../read-number.js';
import type { Call, Route } from '../route.js';
import { checkBody } from './check-body.js';
import { SCOPES } from './scopes.js';

const item = { parameter: 'id' };

export const configurations: Route = {
  id: '86c8381e-5aee-4cde-8ae4-25c0c7f5eaea',
  area: 'PipelinesChecks',
  resource: 'configurations',
  template: '{project}/_apis/pipelines/checks/{resource}/{id}',
  versions: { resourceVersion: 1, minVersion: '5.1', maxVersion: '7.2', releasedVersion: '0.0' },
  actions: [
    { method: 'GET', scopes: SCOPES.read, run: listChecks },
    { method: 'POST', scopes: SCOPES.manage, run: create },
    { method: 'GET', ...item, scopes: SCOPES.read, run: (call) => one(call, checkOf(call)) },
    { method: 'PATCH', ...item, scopes: SCOPES.manage, run: update },
    { method: 'DELETE', ...item, scopes: SCOPES.manage, run: remove },
  ],
};

/** Checks of several resources at once. */
export const queryConfigurations: Route = {
  id: '5f3d0e64-f943-4584-8811-77eb495e831e',
  area: 'PipelinesChecks',
  resource: 'queryconfigurations',
  template: '{project}/_apis/pipelines/checks/{resource}',
  versions: { resourceVersion: 1, minVersion: '5.2', maxVersion: '7.2', releasedVersion: '0.0' },
  actions: [{ method: 'POST', scopes: SCOPES.read, run: queryChecks }],
};

const projectOf = (call: Call): Project => getProject(call, call.parameters.project ?? '');

const checkOf = (call: Call): Check =>
  checksOf(call.organization).get(projectOf(call), readNumber(call.parameters.id, 'id'));

const withSettings = ({ query }: Call): boolean => query.text('$expand')?.toLowerCase() === 'settings';

const one = (call: Call, check: Check): Answer =>
  answer.json(checkBody(call, check, { withSettings: withSettings(call) }));

const many = (call: Call, checks: readonly Check[]): Answer =>
  answer.list(checks.map((check) => checkBody(call, check, { withSettings: withSettings(call) })));

function listChecks(call: Call): Answer {
  const [type, id] = [call.query.text('resourceType')?.toLowerCase(), call.query.text('resourceId')?.toLowerCase()];
  const shown = checksOf(call.organization)
    .of(projectOf(call))
    .filter(({ resource }) => type === undefined || resource.type === type)
    .filter(({ resource }) => id === undefined || resource.id === id);
  return many(call, shown);
}

function queryChecks(call: Call): Answer {
  const asked = call.input<{ type?: string | null; id?: string | number | null }[]>('resources');
  const resources = asked.flatMap(({ type, id }): ProtectedResource[] => {
    const known = RESOURCE_TYPES.find((each) => each === type?.toLowerCase());
    return known && id != null ? [{ type: known, id: String(id) }] : [];
  });
  return many(call, checksOf(call.organization).on(projectOf(call), resources));
}

function create(call: Call): Answer {
  const input = call.input<CheckInput>('configuration');
  const check = checksOf(call.organization).create(call.caller.user, projectOf(call), input);
  return answer.json(checkBody(call, check, { withSettings: true }));
}

function update(call: Call): Answer {
  const input = call.input<CheckInput>('configuration');
  const check = checksOf(call.organization).update(call.caller.user, checkOf(call), input);
  return answer.json(checkBody(call, check, { withSettings: true }));
}

function remove(call: Call): Answer {
  checksOf(call.organization).delete(checkOf(call));
  return answer.empty();
}
