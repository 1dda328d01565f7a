import type { Project } from '../../areas/core/project.js';
import type { Connection } from '../../areas/service-connections/connection.js';
import { isSecretField } from '../../areas/service-connections/connection-types.js';
import { nameIn } from '../../areas/service-connections/connections.js';
import { identityReference } from '../identities/identity-reference.js';
import type { Call } from '../route.js';

interface Form {
  /** In whose words it is shown; in its own when left out. */
  project?: Project;
  /** A list says nothing of secrets; a connection on its own names them, without a value. */
  of: 'item' | 'list';
}

/** A service connection. Nobody gets a secret back. */
export function connectionBody(call: Call, connection: Connection, { project, of }: Form): object {
  const { type, scheme } = connection;
  const isSecret = (name: string): boolean => isSecretField(type, scheme, name);
  const shown = (fields: Connection['parameters']): object =>
    Object.fromEntries(
      Object.entries(fields)
        .filter(([name]) => of === 'item' || !isSecret(name))
        .map(([name, value]) => [name, isSecret(name) ? null : value]),
    );
  return {
    data: shown(connection.data),
    id: connection.id,
    name: project ? nameIn(connection, project) : connection.name,
    type,
    url: connection.url,
    createdBy: identityReference(call, connection.createdBy),
    description: connection.description,
    authorization: { parameters: shown(connection.parameters), scheme },
    isShared: connection.references.length > 1,
    isReady: connection.state === 'Ready',
    operationStatus: { state: connection.state, statusMessage: connection.statusMessage },
    owner: connection.owner,
    serviceEndpointProjectReferences: connection.references.map((reference) => ({
      projectReference: { id: reference.project.id, name: reference.project.name },
      name: reference.name,
      ...(reference.description !== undefined && { description: reference.description }),
    })),
  };
}
