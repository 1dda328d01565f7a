import { generalSettingsOf } from '../../areas/build/general-settings.js';
import { retentionOf } from '../../areas/build/retention.js';
import { type Answer, answer } from '../../http/answer.js';
import type { Call, Route } from '../route.js';
import { projectOf } from './find-build.js';
import { SCOPES } from './scopes.js';

export const generalSettings: Route = {
  id: 'c4aefd19-30ff-405b-80ad-aca021e7242a',
  area: 'build',
  resource: 'generalSettings',
  template: '{project}/_apis/{area}/{resource}',
  versions: { resourceVersion: 1, minVersion: '6.0', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [
    {
      method: 'GET',
      scopes: ['vso.project'],
      run: (call) => answer.json(generalSettingsOf(call.organization).of(projectOf(call))),
    },
    { method: 'PATCH', scopes: ['vso.project_write'], run: changeGeneral },
  ],
};

function changeGeneral(call: Call): Answer {
  const changes = call.input<Record<string, unknown>>('newSettings');
  return answer.json(generalSettingsOf(call.organization).change(projectOf(call), changes));
}

/** How long the runs of a project are kept. */
export const retention: Route = {
  id: 'dadb46e7-5851-4c72-820e-ae8abb82f59f',
  area: 'build',
  resource: 'retention',
  template: '{project}/_apis/{area}/{resource}',
  versions: { resourceVersion: 1, minVersion: '5.2', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [
    {
      method: 'GET',
      scopes: SCOPES.read,
      run: (call) => answer.json(retentionOf(call.organization).of(projectOf(call))),
    },
    { method: 'PATCH', scopes: SCOPES.execute, run: changeRetention },
  ],
};

function changeRetention(call: Call): Answer {
  const changes = call.input<Record<string, { value?: number | null } | null>>('updateModel');
  return answer.json(retentionOf(call.organization).change(projectOf(call), changes));
}

const POLICY = {
  branches: ['+refs/heads/*'],
  artifacts: [],
  artifactTypesToDelete: ['FilePath', 'SymbolStore'],
  deleteBuildRecord: true,
  deleteTestResults: true,
};

/** The retention of an organization before projects had their own. */
export const buildSettings: Route = {
  id: 'aa8c1c9c-ef8b-474a-b8c4-785c7b191d0d',
  area: 'build',
  resource: 'settings',
  template: '{project}/_apis/{area}/{resource}',
  versions: { resourceVersion: 1, minVersion: '2.0', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [
    {
      method: 'GET',
      scopes: SCOPES.read,
      run: () =>
        answer.json({
          defaultRetentionPolicy: { ...POLICY, daysToKeep: 10, minimumToKeep: 1 },
          maximumRetentionPolicy: { ...POLICY, daysToKeep: 30, minimumToKeep: 10 },
          daysToKeepDeletedBuildsBeforeDestroy: 30,
        }),
    },
  ],
};

/** How much of the pipelines an organization uses. */
export const resourceUsage: Route = {
  id: '3813d06c-9e36-4ea1-aac3-61a485d60e3d',
  area: 'build',
  resource: 'ResourceUsage',
  template: '_apis/build/{resource}',
  versions: { resourceVersion: 2, minVersion: '2.0', maxVersion: '7.2', releasedVersion: '0.0' },
  actions: [
    {
      method: 'GET',
      scopes: SCOPES.read,
      run: () => answer.json({ distributedTaskAgents: 0, totalUsage: 0, paidPrivateAgentSlots: 1, xamlControllers: 0 }),
    },
  ],
};

/** Controllers of XAML builds, which nobody has any more. */
export const controllers: Route = {
  id: 'fcac1932-2ee1-437f-9b6f-7f696be858f6',
  area: 'Build',
  resource: 'Controllers',
  template: '_apis/build/{resource}/{controllerId}',
  versions: { resourceVersion: 2, minVersion: '2.0', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [{ method: 'GET', scopes: SCOPES.read, run: () => answer.list([]) }],
};

/** Options of designer pipelines. */
export const options: Route = {
  id: '591cb5a4-2d46-4f3a-a697-5cd42b6bd332',
  area: 'build',
  resource: 'options',
  template: '{project}/_apis/{area}/{resource}',
  versions: { resourceVersion: 2, minVersion: '2.0', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [
    {
      method: 'GET',
      scopes: SCOPES.read,
      run: (call) => {
        projectOf(call);
        return answer.list([]);
      },
    },
  ],
};
