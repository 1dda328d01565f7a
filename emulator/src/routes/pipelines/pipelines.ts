import { createDefinition } from '../../areas/build/change-definition.js';
import type { Definition } from '../../areas/build/definition.js';
import { definitionsOf } from '../../areas/build/definitions.js';
import { pipelineExists, pipelineInvalid } from '../../areas/build/errors.js';
import { parseFolder } from '../../areas/build/folder-path.js';
import { errors } from '../../areas/errors.js';
import { parseEnum } from '../../areas/parse-enum.js';
import { type Answer, answer } from '../../http/answer.js';
import { projectOf } from '../build/find-build.js';
import { SCOPES } from '../build/scopes.js';
import { pageOf, tokenHeader } from '../page.js';
import type { Call, Route } from '../route.js';
import { getPipeline } from './find-pipeline.js';
import { pipelineBody, pipelineSummary } from './pipeline-body.js';

const PAGE = 10_000;
const CONFIGURATIONS = ['unknown', 'yaml', 'designerJson', 'justInTime'] as const;

/** A pipeline as a client asks for it. */
interface PipelineInput {
  name?: string | null;
  folder?: string | null;
  configuration?: {
    type?: unknown;
    path?: string | null;
    repository?: { id?: string | null; type?: string | null; fullName?: string | null; name?: string | null } | null;
  } | null;
}

export const pipelines: Route = {
  id: '28e1305e-2afe-47bf-abaf-cbb0e6a91988',
  area: 'Pipelines',
  resource: 'pipelines',
  template: '{project}/_apis/{area}/{pipelineId}',
  versions: { resourceVersion: 1, minVersion: '5.1', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [
    { method: 'GET', scopes: SCOPES.read, anonymous: true, run: listPipelines },
    { method: 'POST', scopes: SCOPES.execute, run: createPipeline },
    {
      method: 'GET',
      parameter: 'pipelineId',
      scopes: SCOPES.read,
      anonymous: true,
      run: (call) => answer.json(pipelineBody(call, getPipeline(call))),
    },
  ],
};

function listPipelines(call: Call): Answer {
  const { query, organization } = call;
  const sorted = definitionsOf(organization)
    .in(projectOf(call))
    .sort(comparing(query.text('orderBy') ?? 'id asc'));
  const { items, next } = pageOf(sorted, query.count('continuationToken') ?? 0, query.count('$top') ?? PAGE);
  return answer.list(
    items.map((definition) => pipelineSummary(call, definition)),
    tokenHeader(next),
  );
}

/** @param order Such as `name desc`. @throws ServiceError for a field that the list cannot be ordered by. */
function comparing(order: string): (a: Definition, b: Definition) => number {
  const [name = '', direction = 'asc'] = order.trim().split(/\s+/);
  const keys: Readonly<Record<string, (definition: Definition) => string | number>> = {
    id: ({ id }) => id,
    name: (each) => each.name.toLowerCase(),
    folder: ({ path }) => path.toLowerCase(),
  };
  const key = keys[name.toLowerCase()];
  if (!key || !/^(asc|desc)$/i.test(direction))
    throw errors.badArgument(`The value '${order}' is not valid for orderBy.`);
  const sign = /^desc$/i.test(direction) ? -1 : 1;
  return (a, b) => {
    const [left, right] = [key(a), key(b)];
    return left < right ? -sign : left > right ? sign : a.id - b.id;
  };
}

function createPipeline(call: Call): Answer {
  const { organization, caller } = call;
  const { name, folder, configuration } = call.input<PipelineInput>('inputParameters');
  if (!name) throw errors.missing('inputParameters.Name');
  if (!configuration) throw errors.missing('inputParameters.Configuration');
  if (parseEnum(CONFIGURATIONS, configuration.type ?? 'unknown', 'type') !== 'yaml') {
    throw pipelineInvalid([`A pipeline of type ${configuration.type ?? 'unknown'} cannot be made here.`]);
  }
  const { path, repository } = configuration;
  if (!path) throw errors.missing('inputParameters.Configuration.Path');
  if (!repository) throw errors.missing('inputParameters.Configuration.Repository');
  const project = projectOf(call);
  if (definitionsOf(organization).findByName(project, name, parseFolder(folder ?? '\\'))) throw pipelineExists(name);
  const isOwn = /^azureReposGit/i.test(repository.type ?? '');
  const made = createDefinition(organization, {
    project,
    user: caller.user,
    input: {
      name,
      path: folder ?? '\\',
      process: { type: 2, yamlFilename: path },
      repository: {
        type: isOwn ? 'TfsGit' : 'GitHub',
        id: repository.id ?? repository.fullName ?? repository.name ?? null,
        name: repository.fullName ?? repository.name ?? null,
      },
      triggers: [{ settingsSourceType: 2, triggerType: 'continuousIntegration' }],
    },
  });
  return answer.json(pipelineBody(call, made));
}
