import type { Project } from '../../areas/core/project.js';
import { workItemErrors } from '../../areas/work-items/errors.js';
import { FIELDS } from '../../areas/work-items/field.js';
import { findType, typesOfProcess } from '../../areas/work-items/processes.js';
import type { WorkItemType } from '../../areas/work-items/work-item-type.js';
import { answer } from '../../http/answer.js';
import { getProject } from '../core/find-project.js';
import type { Call, Route } from '../route.js';

const SCOPES = ['vso.work'];
const REQUIRED = ['System.Title', 'System.State', 'System.AreaId', 'System.IterationId'];

export const workItemTypes: Route = {
  id: '7c8d7a76-4a09-43e8-b5df-bd792f4ac6aa',
  area: 'wit',
  resource: 'workItemTypes',
  template: '{project}/_apis/{area}/{resource}/{type}',
  versions: { resourceVersion: 2, minVersion: '1.0', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [
    {
      method: 'GET',
      scopes: SCOPES,
      run: (call) => {
        const project = getProject(call, call.parameters.project ?? '');
        return answer.list(typesOfProcess(project.process).map((type) => typeBody(call, project, type)));
      },
    },
    {
      method: 'GET',
      parameter: 'type',
      scopes: SCOPES,
      run: (call) => {
        const { project, type } = getType(call);
        return answer.json(typeBody(call, project, type));
      },
    },
  ],
};

export const workItemTypeStates: Route = {
  id: '7c9d7a76-4a09-43e8-b5df-bd792f4ac6aa',
  area: 'wit',
  resource: 'workItemTypeStates',
  template: '{project}/_apis/{area}/workitemtypes/{type}/states',
  versions: { resourceVersion: 1, minVersion: '1.0', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [
    { method: 'GET', parameter: 'type', scopes: SCOPES, run: (call) => answer.list([...getType(call).type.states]) },
  ],
};

function getType(call: Call): { project: Project; type: WorkItemType } {
  const project = getProject(call, call.parameters.project ?? '');
  const { type = '' } = call.parameters;
  const found = findType(project.process, type);
  if (!found) throw workItemErrors.typeNotFound(type, project.name);
  return { project, type: found };
}

function typeBody({ address }: Call, project: Project, type: WorkItemType): object {
  const url = `${address.base}/${project.id}/_apis/wit/workItemTypes/${encodeURIComponent(type.name)}`;
  const icon = `${address.base}/_apis/wit/workItemIcons/${type.icon}?color=${type.color}&v=2`;
  const fields = FIELDS.map(({ referenceName, name }) => ({
    alwaysRequired: REQUIRED.includes(referenceName),
    referenceName,
    name,
    url: `${address.base}/${project.id}/_apis/wit/fields/${referenceName}`,
  }));
  const names = type.states.map(({ name }) => name);
  const anyTo = names.map((name) => [name, names.map((to) => ({ to, actions: null }))]);
  return {
    name: type.name,
    referenceName: type.referenceName,
    description: type.description,
    color: type.color,
    icon: { id: type.icon, url: icon },
    isDisabled: false,
    xmlForm: '',
    fields,
    fieldInstances: fields,
    transitions: { ...Object.fromEntries(anyTo), '': [{ to: names[0], actions: null }] },
    states: type.states,
    url,
  };
}
