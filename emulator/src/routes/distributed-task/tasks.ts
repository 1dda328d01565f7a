import { distributedTaskErrors } from '../../areas/distributed-task/errors.js';
import { TASKS, type TaskDefinition } from '../../areas/distributed-task/tasks.js';
import { type Answer, answer } from '../../http/answer.js';
import type { Call, Route } from '../route.js';
import { SCOPES } from './scopes.js';

export const tasks: Route = {
  id: '60aac929-f0cd-4bc8-9ce4-6b30e8f1b1bd',
  area: 'distributedtask',
  resource: 'tasks',
  template: '_apis/{area}/{resource}/{taskId}/{versionString}',
  versions: { resourceVersion: 1, minVersion: '1.0', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [
    {
      method: 'GET',
      parameter: 'versionString',
      scopes: SCOPES.pools,
      run: (call) => answer.json(taskBody(getTask(call.parameters.taskId ?? ''))),
    },
    { method: 'GET', parameter: 'taskId', scopes: SCOPES.pools, run: listVersions },
    { method: 'GET', scopes: SCOPES.pools, run: () => answer.list(TASKS.map(taskBody)) },
  ],
};

/** All versions of a task: a list even if there is only one. */
function listVersions(call: Call): Answer {
  return answer.list([taskBody(getTask(call.parameters.taskId ?? ''))]);
}

function getTask(id: string): TaskDefinition {
  const task = TASKS.find((known) => known.id === id.toLowerCase());
  if (!task) throw distributedTaskErrors.taskNotFound(id);
  return task;
}

function taskBody({ id, name, friendlyName, category, version, runsOn }: TaskDefinition): object {
  const [major, minor, patch] = version;
  return {
    visibility: ['Build', 'Release'],
    runsOn,
    id,
    name,
    version: { major, minor, patch, isTest: false },
    serverOwned: true,
    contentsUploaded: true,
    hostType: null,
    minimumAgentVersion: '2.144.0',
    friendlyName,
    description: friendlyName,
    category,
    definitionType: 'task',
    author: 'Microsoft Corporation',
    demands: [],
    groups: [],
    inputs: [],
    satisfies: [],
    sourceDefinitions: [],
    dataSourceBindings: [],
    instanceNameFormat: friendlyName,
    preJobExecution: {},
    execution: {},
    postJobExecution: {},
  };
}
