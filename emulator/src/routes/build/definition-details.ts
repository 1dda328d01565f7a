import { buildsOf } from '../../areas/build/builds.js';
import { definitionsOf } from '../../areas/build/definitions.js';
import { definitionInvalid } from '../../areas/build/errors.js';
import { readFileAt } from '../../areas/build/read-file.js';
import { repositoryOf } from '../../areas/build/repository-of.js';
import { STAND_IN } from '../../areas/build/stand-in.js';
import { type Answer, answer } from '../../http/answer.js';
import { identityReference } from '../identities/identity-reference.js';
import { readDate } from '../read-query.js';
import type { Call, Route } from '../route.js';
import { getDefinition, projectOf } from './find-build.js';
import { metricsOf } from './metrics.js';
import { SCOPES } from './scopes.js';

const read = { method: 'GET', scopes: SCOPES.read, anonymous: true };

export const revisions: Route = {
  id: '7c116775-52e5-453e-8c5d-914d9762d8c4',
  area: 'build',
  resource: 'revisions',
  template: '{project}/_apis/{area}/definitions/{definitionId}/{resource}',
  versions: { resourceVersion: 3, minVersion: '2.0', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [{ ...read, run: listRevisions }],
};

function listRevisions(call: Call): Answer {
  const definition = getDefinition(call);
  const url = `${call.address.base}/${definition.project.id}/_apis/build/Definitions/${definition.id}`;
  const all = definitionsOf(call.organization).revisions(definition);
  return answer.list(
    all.map(({ definition: { revision, name, comment }, changedBy, changedDate, changeType }) => ({
      revision,
      name,
      changedBy: identityReference(call, changedBy),
      changedDate,
      changeType,
      ...(comment !== undefined && { comment }),
      definitionUrl: `${url}?revision=${revision}`,
    })),
  );
}

export const yaml: Route = {
  id: '7c3df3a1-7e51-4150-8cf7-540347f8697f',
  area: 'build',
  resource: 'yaml',
  template: '{project}/_apis/{area}/definitions/{definitionId}/{resource}',
  versions: { resourceVersion: 1, minVersion: '6.0', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [{ ...read, run: showYaml }],
};

async function showYaml(call: Call): Promise<Answer> {
  const definition = getDefinition(call);
  const { process, hasStandInYaml } = definition;
  const repository = repositoryOf(call.organization, definition);
  const version = repository?.defaultBranch ?? 'HEAD';
  const path = process.yamlFilename ?? '';
  const text =
    repository && path !== '' ? await readFileAt(call.organization, repository, { version, path }) : undefined;
  const shown = text ?? (hasStandInYaml || process.type !== 2 ? STAND_IN : undefined);
  if (shown === undefined)
    throw definitionInvalid(`The file ${path} of the pipeline ${definition.name} was not found.`);
  return answer.json({ yaml: shown });
}

export const definitionMetrics: Route = {
  id: 'd973b939-0ce0-4fec-91d8-da3940fa1827',
  area: 'build',
  resource: 'Metrics',
  template: '{project}/_apis/{area}/definitions/{definitionId}/{resource}',
  versions: { resourceVersion: 1, minVersion: '3.0', maxVersion: '7.2', releasedVersion: '0.0' },
  actions: [
    {
      ...read,
      run: (call) => {
        const builds = buildsOf(call.organization).of(getDefinition(call));
        return answer.list(metricsOf(builds, readDate(call.query, 'minMetricsTime')));
      },
    },
  ],
};

export const projectMetrics: Route = {
  id: '7433fae7-a6bc-41dc-a6e2-eef9005ce41a',
  area: 'build',
  resource: 'Metrics',
  template: '{project}/_apis/{area}/{resource}/{metricAggregationType}',
  versions: { resourceVersion: 1, minVersion: '3.1', maxVersion: '7.2', releasedVersion: '0.0' },
  actions: [
    { ...read, run: listProjectMetrics },
    { ...read, parameter: 'metricAggregationType', run: listProjectMetrics },
  ],
};

function listProjectMetrics(call: Call): Answer {
  const builds = buildsOf(call.organization).in(projectOf(call));
  return answer.list(metricsOf(builds, readDate(call.query, 'minMetricsTime')));
}
