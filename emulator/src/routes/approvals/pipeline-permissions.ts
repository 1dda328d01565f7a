import {
  authorizeAllPipelines,
  authorizePipeline,
  type Permission,
  permissionsOf,
} from '../../areas/approvals/pipeline-permissions.js';
import type { Project } from '../../areas/core/project.js';
import { errors } from '../../areas/errors.js';
import { type Answer, answer } from '../../http/answer.js';
import { getProject } from '../core/find-project.js';
import { identityReference } from '../identities/identity-reference.js';
import type { Call, Route } from '../route.js';
import { SCOPES } from './scopes.js';

interface Resource {
  type: string;
  id: string;
}

interface Input {
  resource?: { type?: string | null; id?: string | number | null } | null;
  allPipelines?: { authorized?: boolean | null } | null;
  pipelines?: { id?: number | null; authorized?: boolean | null }[] | null;
}

/** Which pipelines may use a resource. */
export const pipelinePermissions: Route = {
  id: 'b5b9a4a4-e6cd-4096-853c-ab7d8b0c4eb2',
  area: 'pipelinePermissions',
  resource: 'pipelinePermissions',
  template: '{project}/_apis/pipelines/{resource}/{resourceType}/{resourceId}',
  versions: { resourceVersion: 1, minVersion: '5.1', maxVersion: '7.2', releasedVersion: '0.0' },
  actions: [
    { method: 'PATCH', scopes: SCOPES.permit, run: updateMany },
    { method: 'GET', parameter: 'resourceId', scopes: SCOPES.read, run: read },
    { method: 'PATCH', parameter: 'resourceId', scopes: SCOPES.permit, run: updateOne },
  ],
};

const projectOf = (call: Call): Project => getProject(call, call.parameters.project ?? '');

const resourceOf = ({ parameters }: Call): Resource => ({
  type: parameters.resourceType ?? '',
  id: parameters.resourceId ?? '',
});

function read(call: Call): Answer {
  return answer.json(permissionsBody(call, resourceOf(call)));
}

function updateOne(call: Call): Answer {
  const resource = resourceOf(call);
  change(call, resource, call.input<Input>('resourceAuthorizations'));
  return answer.json(permissionsBody(call, resource));
}

function updateMany(call: Call): Answer {
  const inputs = call.input<Input[]>('resourceAuthorizations');
  const resources = inputs.map(({ resource }): Resource => {
    if (!resource?.type || resource.id == null) throw errors.missing('resourceAuthorizations.Resource');
    return { type: resource.type, id: String(resource.id) };
  });
  for (const [index, resource] of resources.entries()) change(call, resource, inputs[index] ?? {});
  return answer.list(resources.map((resource) => permissionsBody(call, resource)));
}

function change(call: Call, resource: Resource, { allPipelines, pipelines }: Input): void {
  const { organization, caller } = call;
  const known = { project: projectOf(call), resource, user: caller.user };
  if (allPipelines) authorizeAllPipelines(organization, { ...known, authorized: allPipelines.authorized ?? false });
  for (const { id, authorized } of pipelines ?? []) {
    if (!id) throw errors.missing('pipelines.Id');
    authorizePipeline(organization, { ...known, pipelineId: id, authorized: authorized ?? false });
  }
}

function permissionsBody(call: Call, { type, id }: Resource): object {
  const { allPipelines, pipelines } = permissionsOf(call.organization, projectOf(call), { type, id });
  const body = ({ authorizedBy, authorizedOn }: Permission): object => ({
    authorized: true,
    authorizedBy: identityReference(call, authorizedBy),
    authorizedOn,
  });
  return {
    resource: { type, id },
    ...(allPipelines && { allPipelines: body(allPipelines) }),
    pipelines: [...pipelines].map(([pipelineId, permission]) => ({ id: pipelineId, ...body(permission) })),
  };
}
