import { errors } from '../../areas/errors.js';
import { connectionsOf } from '../../areas/service-connections/connections.js';
import { type Answer, answer } from '../../http/answer.js';
import { getProject } from '../core/find-project.js';
import type { Call, Route } from '../route.js';
import { connectionBody } from './connection-body.js';
import { type EndpointInput, type ReferenceInput, readReferences } from './references.js';
import { SCOPES } from './scopes.js';

const item = { parameter: 'endpointId', scopes: SCOPES.manage };

/** Changes of service connections, which say themselves what projects they are about. */
export const organizationEndpoints: Route = {
  id: '14e48fdc-2c8b-41ce-a0c3-e26f6cc55bd0',
  area: 'serviceendpoint',
  resource: 'endpoints',
  template: '_apis/{area}/{resource}/{endpointId}',
  versions: { resourceVersion: 4, minVersion: '5.2', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [
    { method: 'POST', scopes: SCOPES.manage, run: create },
    { method: 'PUT', scopes: SCOPES.manage, run: updateMany },
    { method: 'PUT', ...item, run: updateOne },
    { method: 'PATCH', ...item, run: share },
    { method: 'DELETE', ...item, run: remove },
  ],
};

const idOf = ({ parameters }: Call): string => parameters.endpointId ?? '';

function create(call: Call): Answer {
  const input = call.input<EndpointInput>('endpoint');
  const references = readReferences(call, input.serviceEndpointProjectReferences, input.name ?? '');
  const connection = connectionsOf(call.organization).create(call.caller.user, references, input);
  return answer.json(connectionBody(call, connection, { of: 'item' }));
}

function update(call: Call, id: string, input: EndpointInput): object {
  const connections = connectionsOf(call.organization);
  const known = connections.get(id);
  const given = input.serviceEndpointProjectReferences;
  const references = given ? readReferences(call, given, input.name ?? '') : known.references;
  return connectionBody(call, connections.update(known.id, references, input), { of: 'item' });
}

function updateOne(call: Call): Answer {
  return answer.json(update(call, idOf(call), call.input<EndpointInput>('endpoint')));
}

function updateMany(call: Call): Answer {
  const inputs = call.input<EndpointInput[]>('endpoints');
  for (const { id } of inputs) connectionsOf(call.organization).get(id ?? '');
  return answer.list(inputs.map((input) => update(call, input.id ?? '', input)));
}

function share(call: Call): Answer {
  const connections = connectionsOf(call.organization);
  const { id, name } = connections.get(idOf(call));
  const input = call.input<ReferenceInput[]>('endpointProjectReferences');
  connections.share(id, readReferences(call, input, name));
  return answer.empty();
}

function remove(call: Call): Answer {
  const ids = call.query.text('projectIds');
  if (!ids) throw errors.missing('projectIds');
  const projects = ids.split(',').map((id) => getProject(call, id.trim()));
  connectionsOf(call.organization).delete(idOf(call), projects);
  return answer.empty();
}
