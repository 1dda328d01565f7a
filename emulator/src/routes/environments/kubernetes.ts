import type { Environment, KubernetesResource } from '../../areas/environments/environment.js';
import {
  addKubernetesResource,
  deleteKubernetesResource,
  getKubernetesResource,
} from '../../areas/environments/kubernetes-resources.js';
import { type Answer, answer } from '../../http/answer.js';
import { identityReference } from '../identities/identity-reference.js';
import { readNumber } from '../read-number.js';
import type { Action, Call, Route } from '../route.js';
import { environmentOf, SCOPES } from './environments.js';

interface Input {
  namespace?: string | null;
  name?: string | null;
  clusterName?: string | null;
  tags?: string[] | null;
  serviceEndpointId?: string | null;
}

const item = { parameter: 'resourceId', scopes: SCOPES };

const actions: readonly Action[] = [
  { method: 'POST', scopes: SCOPES, run: create },
  { method: 'GET', ...item, run: read },
  { method: 'DELETE', ...item, run: remove },
];

/** Namespaces of Kubernetes clusters in an environment; the service has them in two places. */
export const kubernetes: readonly Route[] = [
  {
    id: '73fba52f-15ab-42b3-a538-ce67a9223a04',
    area: 'distributedtask',
    resource: 'kubernetes',
    template: '{project}/_apis/{area}/environments/{environmentId}/providers/{resource}/{resourceId}',
    versions: { resourceVersion: 1, minVersion: '5.0', maxVersion: '7.2', releasedVersion: '7.1' },
    actions,
  },
  {
    id: '73fba52f-33ab-42b3-a538-ce67a9223b15',
    area: 'environments',
    resource: 'kubernetes',
    template: '{project}/_apis/pipelines/environments/{environmentId}/providers/{resource}/{resourceId}',
    versions: { resourceVersion: 2, minVersion: '5.2', maxVersion: '7.2', releasedVersion: '7.1' },
    actions,
  },
];

const idOf = ({ parameters }: Call): number => readNumber(parameters.resourceId, 'resourceId');

function create(call: Call): Answer {
  const environment = environmentOf(call);
  const { namespace, ...input } = call.input<Input>('createParameters');
  const resource = addKubernetesResource(call.organization, environment, {
    ...input,
    user: call.caller.user,
    namespace,
  });
  return answer.json(resourceBody(call, environment, resource));
}

function read(call: Call): Answer {
  const environment = environmentOf(call);
  return answer.json(resourceBody(call, environment, getKubernetesResource(environment, idOf(call))));
}

function remove(call: Call): Answer {
  deleteKubernetesResource(environmentOf(call), idOf(call));
  return answer.empty();
}

const resourceBody = (call: Call, environment: Environment, resource: KubernetesResource): object => ({
  namespace: resource.namespace,
  clusterName: resource.clusterName ?? null,
  serviceEndpointId: resource.serviceEndpointId,
  id: resource.id,
  name: resource.name,
  type: 'kubernetes',
  tags: resource.tags,
  environmentReference: { id: environment.id, name: environment.name },
  createdBy: identityReference(call, resource.createdBy),
  createdOn: resource.createdOn,
  lastModifiedBy: identityReference(call, resource.lastModifiedBy),
  lastModifiedOn: resource.lastModifiedOn,
});
