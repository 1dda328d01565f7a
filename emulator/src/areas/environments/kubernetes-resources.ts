import { errors } from '../errors.js';
import type { User } from '../identities/user.js';
import type { Organization } from '../organization.js';
import type { Environment, KubernetesResource } from './environment.js';
import { environmentErrors } from './errors.js';

interface NewResource {
  user: User;
  namespace: string | null | undefined;
  /** The namespace when left out. */
  name?: string | null | undefined;
  clusterName?: string | null | undefined;
  tags?: string[] | null | undefined;
  /** Of the connection that reaches it; a new one when left out. */
  serviceEndpointId?: string | null | undefined;
  /** When it came to be; now when left out. */
  on?: string;
}

/** @throws ServiceError when the namespace is missing or the name is taken. */
export function addKubernetesResource(
  organization: Organization,
  environment: Environment,
  { user, namespace, ...given }: NewResource,
): KubernetesResource {
  if (!namespace) throw errors.missing('createParameters.Namespace');
  const name = given.name || namespace;
  if (environment.resources.some((known) => known.name === name)) throw environmentErrors.resourceExists(name);
  const now = given.on ?? organization.clock.date();
  const resource: KubernetesResource = {
    id: organization.next('environment resource'),
    name,
    namespace,
    clusterName: given.clusterName ?? undefined,
    serviceEndpointId: given.serviceEndpointId ?? organization.newId('kubernetes resource'),
    tags: given.tags ?? [],
    createdBy: user,
    createdOn: now,
    lastModifiedBy: user,
    lastModifiedOn: now,
  };
  environment.resources.push(resource);
  return resource;
}

/** @throws ServiceError that it is not found. */
export function getKubernetesResource({ resources }: Environment, id: number): KubernetesResource {
  const resource = resources.find((known) => known.id === id);
  if (!resource) throw environmentErrors.resourceNotFound(id);
  return resource;
}

/** @throws ServiceError when it is not found. */
export function deleteKubernetesResource(environment: Environment, id: number): void {
  const { resources } = environment;
  resources.splice(resources.indexOf(getKubernetesResource(environment, id)), 1);
}
