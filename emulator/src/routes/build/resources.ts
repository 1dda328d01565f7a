import {
  authorizeAllPipelines,
  authorizePipeline,
  permissionsOf,
  permittedResources,
} from '../../areas/approvals/pipeline-permissions.js';
import { errors } from '../../areas/errors.js';
import { type Answer, answer } from '../../http/answer.js';
import type { Call, Route } from '../route.js';
import { getDefinition, projectOf } from './find-build.js';
import { SCOPES } from './scopes.js';

/** A resource and whether pipelines may use it, as clients send and get it. */
interface ResourceInput {
  type?: string | null;
  id?: string | null;
  name?: string | null;
  authorized?: boolean | null;
}

/** What all pipelines of a project may use. */
export const authorizedResources: Route = {
  id: '398c85bc-81aa-4822-947c-a194a05f0fef',
  area: 'build',
  resource: 'authorizedresources',
  template: '{project}/_apis/{area}/{resource}',
  versions: { resourceVersion: 1, minVersion: '5.0', maxVersion: '7.2', releasedVersion: '0.0' },
  actions: [
    { method: 'GET', scopes: SCOPES.read, run: listAuthorized },
    { method: 'PATCH', scopes: SCOPES.resources, run: authorize },
  ],
};

function listAuthorized(call: Call): Answer {
  const type = call.query.text('type')?.toLowerCase();
  const id = call.query.text('id')?.toLowerCase();
  const all = permittedResources(call.organization, projectOf(call));
  return answer.list(
    all
      .filter(({ permissions }) => permissions.allPipelines !== undefined)
      .filter((each) => (type === undefined || each.type === type) && (id === undefined || each.id === id))
      .map((each) => ({ type: each.type, id: each.id, authorized: true })),
  );
}

/** What is no longer authorized is not in the answer. */
function authorize(call: Call): Answer {
  const project = projectOf(call);
  const inputs = readInputs(call);
  for (const { type, id, authorized } of inputs) {
    authorizeAllPipelines(call.organization, { project, resource: { type, id }, user: call.caller.user, authorized });
  }
  const granted = inputs.filter(({ authorized }) => authorized);
  return answer.list(granted.map(({ type, id }) => ({ type, id, authorized: true })));
}

/** What one pipeline may use. */
export const definitionResources: Route = {
  id: 'ea623316-1967-45eb-89ab-e9e6110cf2d6',
  area: 'build',
  resource: 'resources',
  template: '{project}/_apis/{area}/definitions/{definitionId}/{resource}',
  versions: { resourceVersion: 1, minVersion: '5.0', maxVersion: '7.2', releasedVersion: '0.0' },
  actions: [
    { method: 'GET', scopes: SCOPES.read, run: listForDefinition },
    { method: 'PATCH', scopes: SCOPES.resources, run: authorizeDefinition },
  ],
};

function listForDefinition(call: Call): Answer {
  const { id: pipelineId, project } = getDefinition(call);
  const all = permittedResources(call.organization, project);
  return answer.list(
    all
      .filter(({ permissions }) => permissions.allPipelines !== undefined || permissions.pipelines.has(pipelineId))
      .map(({ type, id }) => ({ type, id, authorized: true })),
  );
}

function authorizeDefinition(call: Call): Answer {
  const { id: pipelineId, project } = getDefinition(call);
  const inputs = readInputs(call);
  for (const { type, id, authorized } of inputs) {
    const change = { project, resource: { type, id }, user: call.caller.user, authorized, pipelineId };
    authorizePipeline(call.organization, change);
  }
  return answer.list(
    inputs.map(({ type, id }) => {
      const { allPipelines, pipelines } = permissionsOf(call.organization, project, { type, id });
      return { type, id, authorized: allPipelines !== undefined || pipelines.has(pipelineId) };
    }),
  );
}

function readInputs(call: Call): { type: string; id: string; authorized: boolean }[] {
  const inputs = call.input<ResourceInput[]>('resources');
  if (!Array.isArray(inputs)) throw errors.missing('resources');
  return inputs.map(({ type, id, authorized }) => {
    if (!type) throw errors.missing('resource.Type');
    if (!id) throw errors.missing('resource.Id');
    return { type, id: String(id), authorized: authorized ?? false };
  });
}
