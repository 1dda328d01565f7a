import { readFileAt } from '../../areas/build/read-file.js';
import { errors } from '../../areas/errors.js';
import { repositoryNotFound } from '../../areas/git/errors.js';
import { findRepository } from '../../areas/git/find-repository.js';
import { listRefs } from '../../areas/git/refs.js';
import type { Repository } from '../../areas/git/repository.js';
import { connectionsOf } from '../../areas/service-connections/connections.js';
import { connectionErrors } from '../../areas/service-connections/errors.js';
import { type Answer, answer } from '../../http/answer.js';
import { repositoryWebUrl } from '../git/repository-url.js';
import type { Call, Route } from '../route.js';
import { projectOf } from './find-build.js';
import { SCOPES } from './scopes.js';

const read = { method: 'GET', scopes: SCOPES.read };
const VERSIONS = { resourceVersion: 1, minVersion: '4.1', maxVersion: '7.2', releasedVersion: '7.1' };

/** Where pipelines can have their code. */
export const sourceProviders: Route = {
  id: '3ce81729-954f-423d-a581-9fea01d25186',
  area: 'build',
  resource: 'sourceProviders',
  template: '{project}/_apis/{resource}',
  versions: VERSIONS,
  actions: [{ ...read, run: listProviders }],
};

const PROVIDERS = ['TfsGit', 'GitHub', 'GitHubEnterprise', 'Git', 'Bitbucket'];

function listProviders(call: Call): Answer {
  projectOf(call);
  const supportedTriggers = [{ type: 'continuousIntegration', supportedCapabilities: {} }];
  return answer.list(
    PROVIDERS.map((name) => ({ name, supportedCapabilities: { queryBranches: true }, supportedTriggers })),
  );
}

const inProvider = (resource: string): Pick<Route, 'area' | 'resource' | 'template' | 'versions'> => ({
  area: 'build',
  resource,
  template: '{project}/_apis/sourceProviders/{providerName}/{resource}',
  versions: VERSIONS,
});

export const providerRepositories: Route = {
  id: 'd44d1680-f978-4834-9b93-8c6e132329c9',
  ...inProvider('repositories'),
  actions: [{ ...read, run: listRepositories }],
};

function listRepositories(call: Call): Answer {
  const wanted = call.query.text('repository')?.toLowerCase();
  const all = call.parameters.providerName?.toLowerCase() === 'github' ? onGitHub(call) : inProject(call);
  const repositories = all.filter(({ fullName }) => wanted === undefined || fullName.toLowerCase() === wanted);
  return answer.json({ repositories, pageLength: repositories.length, totalPageCount: 1 });
}

interface ProvidedRepository {
  sourceProviderName: string;
  id: string;
  name: string;
  fullName: string;
  url: string;
  defaultBranch?: string;
  properties: Record<string, string>;
}

/** What a service connection of the project can read. */
function onGitHub(call: Call): ProvidedRepository[] {
  const id = call.query.text('serviceEndpointId');
  if (id === undefined) throw errors.missing('serviceEndpointId');
  const connection = connectionsOf(call.organization).find(projectOf(call), id);
  if (!connection) throw connectionErrors.notFound(id);
  return (call.organization.seed.gitHubRepositories ?? []).map(({ name, defaultBranch = 'main' }) => ({
    sourceProviderName: 'GitHub',
    id: name,
    name: name.slice(name.indexOf('/') + 1),
    fullName: name,
    url: `https://github.com/${name}`,
    defaultBranch,
    properties: { connectedServiceId: connection.id, defaultBranch, fullName: name },
  }));
}

function inProject(call: Call): ProvidedRepository[] {
  const shown = isOwn(call) ? projectOf(call).repositories.filter(({ isDisabled }) => !isDisabled) : [];
  return shown.map((repository) => ({
    sourceProviderName: 'tfsgit',
    id: repository.id,
    name: repository.name,
    fullName: repository.name,
    url: repositoryWebUrl(call, repository),
    ...(repository.defaultBranch !== undefined && { defaultBranch: repository.defaultBranch }),
    properties: {},
  }));
}

export const providerBranches: Route = {
  id: 'e05d4403-9b81-4244-8763-20fde28d1976',
  ...inProvider('branches'),
  actions: [{ ...read, run: listBranches }],
};

async function listBranches(call: Call): Promise<Answer> {
  const repository = getRepository(call);
  const wanted = call.query.text('branchName');
  const refs = await listRefs(call.organization, repository);
  const names = refs.map(({ name }) => name).filter((name) => name.startsWith('refs/heads/'));
  return answer.list(
    names.filter((name) => wanted === undefined || name === wanted || name === `refs/heads/${wanted}`),
  );
}

export const providerFiles: Route = {
  id: '29d12225-b1d9-425f-b668-6c594a981313',
  ...inProvider('fileContents'),
  actions: [{ ...read, run: showFile }],
};

async function showFile(call: Call): Promise<Answer> {
  const repository = getRepository(call);
  const path = call.query.text('path');
  if (path === undefined) throw errors.missing('path');
  const version = call.query.text('commitOrBranch') ?? repository.defaultBranch ?? 'HEAD';
  const text = await readFileAt(call.organization, repository, { version, path });
  if (text === undefined)
    throw errors.badArgument(`The file ${path} was not found in ${repository.name} at ${version}.`);
  return answer.text(text, 200);
}

const isOwn = ({ parameters }: Call): boolean => parameters.providerName?.toLowerCase() === 'tfsgit';

/** @throws ServiceError when it is not there, or elsewhere. */
function getRepository(call: Call): Repository {
  const name = call.query.text('repository');
  if (name === undefined) throw errors.missing('repository');
  const found = isOwn(call) ? findRepository(call.organization, projectOf(call), name) : undefined;
  if (!found) throw repositoryNotFound(name);
  return found;
}
