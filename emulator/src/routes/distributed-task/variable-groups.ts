import type { Project } from '../../areas/core/project.js';
import { type VariableGroupInput, variableGroupsOf } from '../../areas/distributed-task/variable-groups.js';
import { parseEnum } from '../../areas/parse-enum.js';
import { matchesWildcard } from '../../areas/wildcard.js';
import { type Answer, answer } from '../../http/answer.js';
import { getProject } from '../core/find-project.js';
import { pageById, tokenHeader } from '../page.js';
import { readNumber } from '../read-number.js';
import { findNumbers } from '../read-query.js';
import type { Call, Route } from '../route.js';
import { SCOPES } from './scopes.js';
import { variableGroupBody } from './variable-group-body.js';

const item = { parameter: 'groupId' };

/** Variable groups of a project. Changes belong to the organization's route; this one has them for older clients. */
export const variableGroups: Route = {
  id: 'f5b09dd5-9d54-45a1-8b5a-1c8287d634cc',
  area: 'distributedtask',
  resource: 'variablegroups',
  template: '{project}/_apis/{area}/{resource}/{groupId}',
  versions: { resourceVersion: 2, minVersion: '3.1', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [
    { method: 'GET', scopes: SCOPES.groupsRead, run: listGroups },
    { method: 'POST', scopes: SCOPES.groupsManage, run: create },
    { method: 'GET', ...item, scopes: SCOPES.groupsRead, run: read },
    { method: 'PUT', ...item, scopes: SCOPES.groupsManage, run: update },
    { method: 'DELETE', ...item, scopes: SCOPES.groupsManage, run: remove },
  ],
};

const ORDERS = ['idAscending', 'idDescending'] as const;

const projectOf = (call: Call): Project => getProject(call, call.parameters.project ?? '');

const idOf = ({ parameters }: Call): number => readNumber(parameters.groupId, 'groupId');

function listGroups(call: Call): Answer {
  const { query, organization } = call;
  const [pattern, ids] = [query.text('groupName'), findNumbers(call.query, 'groupIds')];
  const ascending = parseEnum(ORDERS, query.text('queryOrder') ?? 'idDescending', 'queryOrder') === 'idAscending';
  const all = variableGroupsOf(organization)
    .of(projectOf(call))
    .filter((group) => pattern === undefined || matchesWildcard(group.name, pattern))
    .filter((group) => ids === undefined || ids.includes(group.id));
  const { items, next } = pageById(all, {
    from: query.count('continuationToken'),
    size: query.count('$top'),
    isAscending: ascending,
  });
  return answer.list(
    items.map((group) => variableGroupBody(group, { of: 'list' })),
    tokenHeader(next),
  );
}

/** A group that is not there is no error but `null`. */
function read(call: Call): Answer {
  const group = variableGroupsOf(call.organization).find(idOf(call), projectOf(call));
  return answer.json(group ? variableGroupBody(group, { of: 'item' }) : null);
}

function create(call: Call): Answer {
  const input = call.input<VariableGroupInput>('group');
  const group = variableGroupsOf(call.organization).create(call.caller.user, [projectOf(call)], input);
  return answer.json(variableGroupBody(group, { of: 'change' }));
}

function update(call: Call): Answer {
  projectOf(call);
  const input = call.input<VariableGroupInput>('group');
  const group = variableGroupsOf(call.organization).update(call.caller.user, idOf(call), input);
  return answer.json(variableGroupBody(group, { of: 'change' }));
}

function remove(call: Call): Answer {
  variableGroupsOf(call.organization).delete(idOf(call), [projectOf(call)]);
  return answer.empty();
}
