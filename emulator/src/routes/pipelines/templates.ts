import { definitionsOf } from '../../areas/build/definitions.js';
import { readFileAt } from '../../areas/build/read-file.js';
import { errors } from '../../areas/errors.js';
import { findRepository } from '../../areas/git/find-repository.js';
import { openRepository } from '../../areas/git/open-repository.js';
import { listRefs } from '../../areas/git/refs.js';
import { type Answer, answer } from '../../http/answer.js';
import { projectOf } from '../build/find-build.js';
import { SCOPES } from '../build/scopes.js';
import type { Call, Route } from '../route.js';

const VERSIONS = { resourceVersion: 1, minVersion: '5.1', maxVersion: '7.2', releasedVersion: '7.1' };

/** YAML files of a repository that could be a pipeline. */
export const configurations: Route = {
  id: '8fc87684-9ebc-4c37-ab92-f4ac4a58cb3a',
  area: 'Pipelines',
  resource: 'configurations',
  template: '{project}/_apis/{area}/{resource}',
  versions: VERSIONS,
  actions: [{ method: 'GET', scopes: SCOPES.read, run: listConfigurations }],
};

async function listConfigurations(call: Call): Promise<Answer> {
  const { organization, query } = call;
  const project = projectOf(call);
  const id = query.text('repositoryId');
  if (id === undefined) throw errors.missing('repositoryId');
  const repository = findRepository(organization, project, id);
  const branch = query.text('branch') ?? repository?.defaultBranch;
  if (!repository || branch === undefined) return answer.list([]);
  const ref = branch.startsWith('refs/') ? branch : `refs/heads/${branch}`;
  const tip = (await listRefs(organization, repository)).find(({ name }) => name === ref);
  if (!tip) return answer.list([]);
  const git = await openRepository(organization, repository);
  const files = (await git.run('ls-tree', '-r', '-z', '--name-only', tip.objectId)).split('\0');
  const used = definitionsOf(organization).in(project);
  const found = files.filter((path) => /(^|\/)azure-pipelines[\w.-]*\.ya?ml$/i.test(path) || isUsed(path));
  const bodies = found.map(async (path) => ({
    path: `/${path}`,
    content: await readFileAt(organization, repository, { version: tip.objectId, path }),
  }));
  return answer.list(await Promise.all(bodies));

  function isUsed(path: string): boolean {
    return used.some((each) => each.repository.id === id && each.process.yamlFilename?.replace(/^\//, '') === path);
  }
}

/** Pipelines that suit what a repository holds. */
export const recommendedTemplates: Route = {
  id: '63ea8f13-b563-4be7-bc31-3a96eda27220',
  area: 'Pipelines',
  resource: 'recommendedtemplates',
  template: '{project}/_apis/{area}/Templates/{resource}',
  versions: VERSIONS,
  actions: [{ method: 'GET', scopes: SCOPES.read, run: listTemplates }],
};

const STARTER = `trigger:
- main

pool:
  vmImage: ubuntu-latest

steps:
- script: echo Hello, world!
  displayName: 'Run a one-line script'
`;

const TEMPLATES = [
  {
    id: 'empty',
    name: 'Starter pipeline',
    description: 'Start with a minimal pipeline that you can customize to build and deploy your code.',
    category: 'general',
    recommendedWeight: 1,
    iconUrl: '',
    content: STARTER,
    parameters: [],
    dataSourceBindings: [],
    assets: [],
  },
];

function listTemplates(call: Call): Answer {
  projectOf(call);
  return answer.list(TEMPLATES);
}

/** A template with its parameters filled in. */
export const templates: Route = {
  id: 'eb5d6d1d-98a2-4bbd-9028-f9a6b2d66515',
  area: 'Pipelines',
  resource: 'templates',
  template: '_apis/{area}/{resource}/{templateId}',
  versions: VERSIONS,
  actions: [{ method: 'POST', parameter: 'templateId', scopes: SCOPES.read, run: renderTemplate }],
};

function renderTemplate({ parameters }: Call): Answer {
  const template = TEMPLATES.find(({ id }) => id === parameters.templateId);
  if (!template) throw errors.badArgument(`The template ${parameters.templateId} was not found.`);
  return answer.json(template);
}
