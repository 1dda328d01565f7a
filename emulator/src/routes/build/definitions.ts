import { createDefinition, updateDefinition } from '../../areas/build/change-definition.js';
import type { Definition } from '../../areas/build/definition.js';
import type { DefinitionInput } from '../../areas/build/definition-input.js';
import { definitionsOf } from '../../areas/build/definitions.js';
import { deleteDefinition, restoreDefinition } from '../../areas/build/delete-definition.js';
import { definitionNotFound } from '../../areas/build/errors.js';
import { errors } from '../../areas/errors.js';
import { type Answer, answer } from '../../http/answer.js';
import { readNumber } from '../read-number.js';
import type { Call, Route } from '../route.js';
import { definitionBody } from './definition-body.js';
import { findDefinition, getDefinition, projectOf } from './find-build.js';
import { listDefinitions } from './list-definitions.js';
import { SCOPES } from './scopes.js';

const item = { parameter: 'definitionId' };

export const definitions: Route = {
  id: 'dbeaf647-6167-421a-bda9-c9327b25e2e6',
  area: 'Build',
  resource: 'Definitions',
  template: '{project}/_apis/build/{resource}/{definitionId}',
  versions: { resourceVersion: 7, minVersion: '1.0', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [
    { method: 'GET', scopes: SCOPES.read, anonymous: true, run: listDefinitions },
    { method: 'POST', scopes: SCOPES.execute, run: create },
    { method: 'GET', ...item, scopes: SCOPES.read, anonymous: true, run: show },
    { method: 'PUT', ...item, scopes: SCOPES.execute, run: update },
    { method: 'PATCH', ...item, scopes: SCOPES.execute, run: restore },
    { method: 'DELETE', ...item, scopes: SCOPES.execute, run: remove },
  ],
};

function show(call: Call): Answer {
  const definition = getDefinition(call);
  const revision = call.query.count('revision');
  if (revision === undefined || revision === definition.revision) return answer.json(definitionBody(call, definition));
  const all = definitionsOf(call.organization).revisions(definition);
  const earlier = all.find((each) => each.definition.revision === revision);
  if (!earlier) throw definitionNotFound(definition.id);
  return answer.json(definitionBody(call, earlier.definition));
}

/** A new pipeline, or a copy of another that the body changes. */
function create(call: Call): Answer {
  const { organization, caller, query } = call;
  const input = call.input<DefinitionInput>('definition');
  const source = query.count('definitionToCloneId');
  const base = source === undefined ? {} : inputOf(findDefinition(call, source));
  const project = projectOf(call);
  const made = createDefinition(organization, { project, user: caller.user, input: { ...base, ...input } });
  return answer.json(definitionBody(call, made));
}

const inputOf = ({
  description,
  process,
  repository,
  variables,
  triggers,
  settings,
  path,
}: Definition): DefinitionInput => ({
  ...settings,
  description: description ?? null,
  process,
  repository: { ...repository } as NonNullable<DefinitionInput['repository']>,
  variables,
  triggers,
  path,
});

function update(call: Call): Answer {
  const { organization, caller } = call;
  const definition = getDefinition(call);
  const changed = updateDefinition(organization, {
    definition,
    user: caller.user,
    input: call.input<DefinitionInput>('definition'),
  });
  return answer.json(definitionBody(call, changed));
}

function restore(call: Call): Answer {
  const deleted = call.query.text('deleted');
  if (deleted === undefined) throw errors.missing('deleted');
  const id = readNumber(call.parameters.definitionId, 'definitionId');
  const definition = definitionsOf(call.organization).findAny(id);
  if (!definition || definition.project !== projectOf(call)) throw definitionNotFound(id);
  if (deleted.toLowerCase() === 'false') restoreDefinition(call.organization, definition);
  return answer.json(definitionBody(call, definition));
}

function remove(call: Call): Answer {
  deleteDefinition(call.organization, getDefinition(call), call.caller.user);
  return answer.empty();
}
