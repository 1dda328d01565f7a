import { getProcess, type Process, processesOf } from '../../areas/core/processes.js';
import { answer } from '../../http/answer.js';
import type { Call, Route } from '../route.js';

export const processes: Route = {
  id: '93878975-88c5-4e6a-8abb-7ddd77a8a7d8',
  area: 'core',
  resource: 'processes',
  template: '_apis/process/{resource}/{*processId}',
  versions: { resourceVersion: 1, minVersion: '1.0', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [
    {
      method: 'GET',
      scopes: ['vso.work'],
      run: (call) => answer.list(processesOf(call.organization).map((process) => processReference(call, process))),
    },
    {
      method: 'GET',
      parameter: 'processId',
      scopes: ['vso.work'],
      run: (call) => answer.json(processBody(call, getProcess(call.organization, call.parameters.processId ?? ''))),
    },
  ],
};

const urlOf = ({ address }: Call, { id }: Process): string => `${address.base}/_apis/process/processes/${id}`;

function processReference(call: Call, process: Process): object {
  const { id, description, isDefault, type, name } = process;
  return { id, description, isDefault, type, url: urlOf(call, process), name };
}

function processBody(call: Call, process: Process): object {
  const { id, description, isDefault, type, name } = process;
  const url = urlOf(call, process);
  const web = {
    href: `${call.address.base}/_settings/process?process-name=${encodeURIComponent(name)}&_a=workitemtypes`,
  };
  return { id, description, isDefault, _links: { self: { href: url }, web }, type, url, name };
}
