import { errors } from '../errors.js';
import type { Connection } from './connection.js';
import { findScheme, isSecretField } from './connection-types.js';
import { connectionErrors } from './errors.js';

/** What a client says of a connection. */
export interface ConnectionInput {
  name?: string | null;
  type?: string | null;
  url?: string | null;
  description?: string | null;
  owner?: string | null;
  data?: Record<string, string | null> | null;
  authorization?: { scheme?: string | null; parameters?: Record<string, string | null> | null } | null;
}

type Content = Pick<Connection, 'name' | 'type' | 'url' | 'description' | 'owner' | 'data' | 'scheme' | 'parameters'>;

/** @throws ServiceError when a field is missing, or type and scheme do not go together. */
export function readConnection(input: ConnectionInput): Content {
  const { name, type, authorization } = input;
  if (!name) throw errors.missing('endpoint.Name');
  if (!type) throw errors.missing('endpoint.Type');
  if (!authorization?.scheme) throw errors.missing('endpoint.Authorization');
  if (!findScheme(type, authorization.scheme)) throw connectionErrors.unknownType(type, authorization.scheme);
  return {
    name,
    type,
    url: input.url ?? '',
    description: input.description ?? '',
    owner: input.owner ?? 'library',
    data: { ...input.data },
    scheme: authorization.scheme,
    parameters: { ...authorization.parameters },
  };
}

/** Since nobody can read a secret, one that comes without a value keeps the value it has. */
export function mergeSecrets(
  { type, scheme, parameters }: Connection,
  given: Connection['parameters'],
): Connection['parameters'] {
  const secrets = Object.entries(parameters).filter(([name]) => isSecretField(type, scheme, name) && !given[name]);
  return { ...given, ...Object.fromEntries(secrets) };
}
