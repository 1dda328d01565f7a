import { errors } from '../../areas/errors.js';
import type { ConnectionReference } from '../../areas/service-connections/connection.js';
import type { ConnectionInput } from '../../areas/service-connections/connection-input.js';
import { getProject } from '../core/find-project.js';
import type { Call } from '../route.js';

/** How a client names a project that is to have a connection. */
export interface ReferenceInput {
  projectReference?: { id?: string | null; name?: string | null } | null;
  name?: string | null;
  description?: string | null;
}

/** A connection as a client sends it. */
export type EndpointInput = ConnectionInput & {
  id?: string | null;
  serviceEndpointProjectReferences?: ReferenceInput[] | null;
};

/** @param name What they call it when they do not say. @throws ServiceError when there is none, or a project is not found. */
export function readReferences(call: Call, input: readonly ReferenceInput[] | null | undefined, name: string) {
  if (!input?.length) throw errors.missing('endpoint.ServiceEndpointProjectReferences');
  return input.map(
    ({ projectReference, ...given }): ConnectionReference => ({
      project: getProject(call, projectReference?.id ?? projectReference?.name ?? ''),
      name: given.name || name,
      description: given.description ?? undefined,
    }),
  );
}
