import type { Service } from '../../use-emulator.js';

/** Where the project of most tests has its Release Management. */
export const FABRIKAM = '/_host/vsrm.dev.azure.com/contoso/Fabrikam/_apis/release';

const NOBODY = { approvals: [{ rank: 1, isAutomated: true, isNotificationOn: false }] };

/** A stage as clients send it: nobody is asked, one command runs, and it starts when it is told to. */
export function stage(name: string, more: object = {}, script = `echo To ${name}`) {
  const task = { taskId: 'd9bafed4-0b18-4f58-968d-86655b4d2ce9', version: '2.*', name: 'Deploy', inputs: { script } };
  return {
    name,
    preDeployApprovals: NOBODY,
    postDeployApprovals: NOBODY,
    deployPhases: [{ name: 'Agent job', rank: 1, phaseType: 'agentBasedDeployment', workflowTasks: [task] }],
    retentionPolicy: { daysToKeep: 30, releasesToKeep: 3, retainBuild: true },
    conditions: [],
    ...more,
  };
}

export const ON_RELEASE = { conditions: [{ name: 'ReleaseStarted', conditionType: 'event', value: '' }] };
export const after = (name: string) => ({ conditions: [{ name, conditionType: 'environmentState', value: '4' }] });

export const asks = (id: string, ...others: string[]) => ({
  approvals: [id, ...others].map((each) => ({
    rank: 1,
    isAutomated: false,
    isNotificationOn: true,
    approver: { id: each },
  })),
});

/** Makes a definition, and answers with it as the service shows it. */
export async function define(service: Service, name: string, environments: object[], more: object = {}) {
  const body = { name, environments, ...more };
  const { status, json } = await service.send('POST', `${FABRIKAM}/definitions?api-version=7.1`, body);
  expect([status, json.message]).toEqual([200, undefined]);
  return json;
}

/** Makes a release of a definition. */
export async function release(service: Service, definitionId: number, more: object = {}) {
  const body = { definitionId, ...more };
  const { status, json } = await service.send('POST', `${FABRIKAM}/releases?api-version=7.1`, body);
  expect([status, json.message]).toEqual([200, undefined]);
  return json;
}

/** A definition as the service shows it, in the form in which it may be sent back: without what is published for answers only. */
export function sendable({ isDisabled: _, environments, ...rest }: { isDisabled: boolean; environments: object[] }) {
  return { ...rest, environments: environments.map((each) => ({ ...each, environmentOptions: undefined })) };
}
