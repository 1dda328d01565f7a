import type { Project } from '../../areas/core/project.js';
import { errors } from '../../areas/errors.js';
import type { Connection } from '../../areas/service-connections/connection.js';
import { connectionsOf, nameIn } from '../../areas/service-connections/connections.js';
import { type Answer, answer } from '../../http/answer.js';
import { getProject } from '../core/find-project.js';
import type { Call, Route } from '../route.js';
import { connectionBody } from './connection-body.js';
import type { EndpointInput } from './references.js';
import { SCOPES } from './scopes.js';

const item = { parameter: 'endpointId' };

/** Service connections of a project. Changes belong to the organization's route; this one has them for older clients. */
export const endpoints: Route = {
  id: 'e85f1c62-adfc-4b74-b618-11a150fb195e',
  area: 'serviceendpoint',
  resource: 'endpoints',
  template: '{project}/_apis/{area}/{resource}/{endpointId}',
  versions: { resourceVersion: 4, minVersion: '4.1', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [
    { method: 'GET', scopes: SCOPES.read, run: listConnections },
    { method: 'POST', scopes: SCOPES.manage, run: create },
    { method: 'GET', ...item, scopes: SCOPES.read, run: read },
    { method: 'PUT', ...item, scopes: SCOPES.manage, run: update },
    { method: 'DELETE', ...item, scopes: SCOPES.manage, run: remove },
  ],
};

const projectOf = (call: Call): Project => getProject(call, call.parameters.project ?? '');

function listConnections(call: Call): Answer {
  const { query } = call;
  const project = projectOf(call);
  const words = (name: string): string[] | undefined =>
    query
      .text(name)
      ?.split(',')
      .map((word) => word.trim().toLowerCase());
  const [type, owner] = [query.text('type')?.toLowerCase(), query.text('owner')?.toLowerCase()];
  const [schemes, names, ids] = [words('authSchemes'), words('endpointNames'), words('endpointIds')];
  const shown = connectionsOf(call.organization)
    .of(project)
    .filter(({ state }) => state !== 'Failed' || query.flag('includeFailed'))
    .filter((connection) => type === undefined || connection.type.toLowerCase() === type)
    .filter((connection) => owner === undefined || connection.owner.toLowerCase() === owner)
    .filter(({ scheme }) => schemes?.includes(scheme.toLowerCase()) ?? true)
    .filter((connection) => names?.includes(nameIn(connection, project).toLowerCase()) ?? true)
    .filter(({ id }) => ids?.includes(id) ?? true);
  return answer.list(shown.map((connection) => connectionBody(call, connection, { project, of: 'list' })));
}

const findConnection = (call: Call, project: Project): Connection | undefined =>
  connectionsOf(call.organization)
    .of(project)
    .find(({ id }) => id === call.parameters.endpointId?.toLowerCase());

/** A connection that is not there is no error but `null`. */
function read(call: Call): Answer {
  const project = projectOf(call);
  const connection = findConnection(call, project);
  return answer.json(connection ? connectionBody(call, connection, { project, of: 'item' }) : null);
}

function create(call: Call): Answer {
  const ids = call.query.text('endpointIds');
  if (ids) return refresh(call, ids);
  const project = projectOf(call);
  const input = call.input<EndpointInput>('endpoint');
  const references = [{ project, name: input.name ?? '', description: input.description ?? undefined }];
  const connection = connectionsOf(call.organization).create(call.caller.user, references, input);
  return answer.json(connectionBody(call, connection, { project, of: 'item' }));
}

/** Signs in anew, where that is possible: here it always is. */
function refresh(call: Call, ids: string): Answer {
  const project = projectOf(call);
  const wanted = ids.toLowerCase().split(',');
  const shown = connectionsOf(call.organization)
    .of(project)
    .filter(({ id }) => wanted.includes(id));
  return answer.list(shown.map((connection) => connectionBody(call, connection, { project, of: 'item' })));
}

function update(call: Call): Answer {
  const project = projectOf(call);
  const input = call.input<EndpointInput>('endpoint');
  const connections = connectionsOf(call.organization);
  const known = connections.get(call.parameters.endpointId ?? '');
  const references = known.references.map((reference) =>
    reference.project === project ? { ...reference, name: input.name || reference.name } : reference,
  );
  return answer.json(connectionBody(call, connections.update(known.id, references, input), { project, of: 'item' }));
}

function remove(call: Call): Answer {
  const project = projectOf(call);
  if (!call.parameters.endpointId) throw errors.missing('endpointId');
  connectionsOf(call.organization).delete(call.parameters.endpointId, [project]);
  return answer.empty();
}
