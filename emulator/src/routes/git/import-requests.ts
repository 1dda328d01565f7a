import { errors } from '../../areas/errors.js';
import type { ImportRequest } from '../../areas/git/import-request.js';
import { getImport, listImports, retryImport, startImport } from '../../areas/git/imports.js';
import type { Repository } from '../../areas/git/repository.js';
import { connectionsOf } from '../../areas/service-connections/connections.js';
import { connectionErrors } from '../../areas/service-connections/errors.js';
import { type Answer, answer } from '../../http/answer.js';
import { getProject } from '../core/find-project.js';
import type { Call, Route } from '../route.js';
import { getEnabledRepository } from './find-repository.js';
import { findSource } from './import-source.js';
import { repositoryBody } from './repository-body.js';
import { repositoryUrl } from './repository-url.js';

const STEPS = [
  'Processing request',
  'Analyzing repository objects',
  'Storing objects',
  'Storing index file',
  'Updating references',
  'Import completed successfully',
];
const READ = ['vso.code'];
const MANAGE = ['vso.code_manage'];
const versions = { resourceVersion: 1, minVersion: '3.0', maxVersion: '7.2', releasedVersion: '7.1' };

/** Content that a repository takes over from another one. */
export const importRequests: Route = {
  id: '01828ddc-3600-4a41-8633-99b3a73a0eb3',
  area: 'git',
  resource: 'importRequests',
  template: '{project}/_apis/{area}/repositories/{repositoryId}/importRequests/{importRequestId}',
  versions,
  actions: [
    { method: 'GET', scopes: READ, run: list },
    {
      method: 'GET',
      parameter: 'importRequestId',
      scopes: READ,
      run: (call) => answer.json(importBody(call, get(call))),
    },
    { method: 'POST', scopes: MANAGE, run: create },
    { method: 'PATCH', parameter: 'importRequestId', scopes: MANAGE, run: update },
  ],
};

/** Says beforehand whether a source can be imported. */
export const importValidations: Route = {
  id: 'd8c00958-dedd-491f-93e6-73f3c06f5bba',
  area: 'git',
  resource: 'ImportRepositoryValidations',
  template: '{project}/_apis/{area}/import/{resource}',
  versions,
  actions: [{ method: 'POST', scopes: MANAGE, run: validate }],
};

interface ImportParameters {
  gitSource?: { url?: string; overwrite?: boolean } | null;
  tfvcSource?: object | null;
  serviceEndpointId?: string | null;
  deleteServiceEndpointAfterImportIsDone?: boolean;
}

function list(call: Call): Answer {
  const abandoned = call.query.flag('includeAbandoned');
  const all = listImports(call.organization, getEnabledRepository(call));
  const shown = all.filter(({ status }) => abandoned || status !== 'abandoned');
  return answer.list(shown.map((request) => importBody(call, request)));
}

function get(call: Call): ImportRequest {
  return getImport(call.organization, getEnabledRepository(call), Number(call.parameters.importRequestId));
}

async function create(call: Call): Promise<Answer> {
  const repository = getEnabledRepository(call);
  const { parameters } = call.input<{ parameters?: ImportParameters }>('importRequest');
  if (!parameters?.gitSource) {
    if (parameters?.tfvcSource) throw errors.badArgument('Imports from TFVC are not available here.');
    throw errors.missing('parameters.gitSource');
  }
  const { gitSource, serviceEndpointId } = parameters;
  if (serviceEndpointId) checkConnection(call, repository, serviceEndpointId);
  const source = findSource(call, { url: gitSource.url, isAuthorized: Boolean(serviceEndpointId) });
  const passingConnection = parameters.deleteServiceEndpointAfterImportIsDone ? serviceEndpointId : undefined;
  const request = await startImport(
    call.organization,
    {
      repository,
      user: call.caller.user,
      source,
      parameters,
      passingConnection: passingConnection ?? undefined,
    },
    { overwrite: gitSource.overwrite ?? false },
  );
  return answer.json(importBody(call, request), { status: 201 });
}

function checkConnection({ organization }: Call, { project }: Repository, id: string): void {
  if (!connectionsOf(organization).find(project, id)) throw connectionErrors.notFound(id);
}

function update(call: Call): Answer {
  const request = get(call);
  const { status } = call.input<{ status?: string }>('importRequestToUpdate');
  const hasEnded = request.status === 'failed' || request.status === 'abandoned';
  if (status === 'queued' && hasEnded) retryImport(call.organization, request);
  else if (status === 'abandoned' && request.status !== 'completed') request.status = 'abandoned';
  else throw errors.badArgument(`An import that is ${request.status} cannot become ${status}.`);
  return answer.json(importBody(call, request));
}

interface ValidationInput {
  gitSource?: { url?: string } | null;
  tfvcSource?: object | null;
  username?: string | null;
  password?: string | null;
}

function validate(call: Call): Answer {
  getProject(call, call.parameters.project ?? '');
  const { gitSource, username, password } = call.input<ValidationInput>('remoteRepository');
  if (!gitSource) throw errors.missing('gitSource');
  const source = findSource(call, { url: gitSource.url, isAuthorized: Boolean(password) });
  if (source.kind === 'unreachable') throw errors.badArgument(source.reason);
  return answer.json({ gitSource, tfvcSource: null, username: username ?? null, password: null });
}

function importBody(call: Call, { id, repository, parameters, status, errorMessage }: ImportRequest): object {
  const url = `${repositoryUrl(call, repository)}/importRequests/${id}`;
  const currentStep = status === 'completed' ? STEPS.length : status === 'queued' ? 1 : 2;
  return {
    importRequestId: id,
    repository: repositoryBody(call, repository, { links: false }),
    parameters,
    status,
    detailedStatus: { currentStep, allSteps: STEPS, ...(errorMessage !== undefined && { errorMessage }) },
    _links: { self: { href: url }, repository: { href: repositoryUrl(call, repository) } },
    url,
  };
}
