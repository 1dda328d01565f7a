import type { Project } from '../../areas/core/project.js';
import { type TaskGroup, type TaskGroupInput, taskGroupsOf } from '../../areas/distributed-task/task-groups.js';
import { parseEnum } from '../../areas/parse-enum.js';
import { type Answer, answer } from '../../http/answer.js';
import { getProject } from '../core/find-project.js';
import { identityReference } from '../identities/identity-reference.js';
import type { Call, Route } from '../route.js';
import { SCOPES } from './scopes.js';

const ORDERS = ['createdOnAscending', 'createdOnDescending'] as const;

const item = { parameter: 'taskGroupId' };

export const taskGroups: Route = {
  id: '6c08ffbf-dbf1-4f9a-94e5-a1cbd47005e7',
  area: 'distributedtask',
  resource: 'taskgroups',
  template: '{project}/_apis/{area}/{resource}/{taskGroupId}',
  versions: { resourceVersion: 1, minVersion: '3.0', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [
    { method: 'GET', scopes: SCOPES.taskGroupsRead, run: listGroups },
    { method: 'POST', scopes: SCOPES.taskGroupsWrite, run: create },
    { method: 'PUT', scopes: SCOPES.taskGroupsManage, run: update },
    { method: 'GET', ...item, scopes: SCOPES.taskGroupsRead, run: listOne },
    { method: 'PUT', ...item, scopes: SCOPES.taskGroupsManage, run: update },
    { method: 'DELETE', ...item, scopes: SCOPES.taskGroupsManage, run: remove },
  ],
};

const projectOf = (call: Call): Project => getProject(call, call.parameters.project ?? '');

const groupOf = (call: Call, id = call.parameters.taskGroupId ?? ''): TaskGroup =>
  taskGroupsOf(call.organization).get(projectOf(call), id);

const groupBody = (call: Call, group: TaskGroup): object => ({
  runsOn: ['Agent', 'DeploymentGroup'],
  version: { major: 1, minor: 0, patch: 0, isTest: false },
  category: 'Utility',
  instanceNameFormat: `Task group: ${group.name}`,
  ...group.content,
  definitionType: 'metaTask',
  id: group.id,
  name: group.name,
  revision: group.revision,
  createdBy: identityReference(call, group.createdBy),
  createdOn: group.createdOn,
  modifiedBy: identityReference(call, group.modifiedBy),
  modifiedOn: group.modifiedOn,
});

function listGroups(call: Call): Answer {
  const groups = taskGroupsOf(call.organization).of(projectOf(call));
  const order = call.query.text('queryOrder') ?? 'createdOnDescending';
  if (parseEnum(ORDERS, order, 'queryOrder') === 'createdOnDescending') groups.reverse();
  const shown = groups.slice(0, call.query.count('$top'));
  return answer.list(shown.map((group) => groupBody(call, group)));
}

/** All versions of one: a list even so. */
function listOne(call: Call): Answer {
  return answer.list([groupBody(call, groupOf(call))]);
}

function create(call: Call): Answer {
  const input = call.input<TaskGroupInput>('taskGroup');
  return answer.json(groupBody(call, taskGroupsOf(call.organization).create(call.caller.user, projectOf(call), input)));
}

function update(call: Call): Answer {
  const input = call.input<TaskGroupInput>('taskGroup');
  const group = groupOf(call, call.parameters.taskGroupId ?? input.id ?? '');
  return answer.json(groupBody(call, taskGroupsOf(call.organization).update(call.caller.user, group, input)));
}

function remove(call: Call): Answer {
  taskGroupsOf(call.organization).delete(groupOf(call));
  return answer.empty();
}
