import { parseFolder } from '../../areas/build/folder-path.js';
import type { DefinitionInput } from '../../areas/release/definition-input.js';
import {
  createDefinition,
  deleteDefinition,
  getDefinition,
  undeleteDefinition,
  updateDefinition,
} from '../../areas/release/definitions.js';
import { isDefinition } from '../../areas/release/filters.js';
import type { Release } from '../../areas/release/release.js';
import type { ReleaseDefinition } from '../../areas/release/release-definition.js';
import { releaseStateOf } from '../../areas/release/releases.js';
import { type Answer, answer } from '../../http/answer.js';
import { readChoice, readFlags, readNumbers, readWords } from '../read-query.js';
import type { Call, Route } from '../route.js';
import { type DefinitionPart, definitionBody } from './definition-body.js';
import { EXECUTE, idOf, MANAGE, projectOf, READ, RELEASE, versionsOf } from './release-route.js';

const PARTS: Readonly<Record<DefinitionPart, number>> = {
  environments: 2,
  artifacts: 4,
  triggers: 8,
  variables: 16,
  tags: 32,
  lastRelease: 64,
};
const ALL = Object.keys(PARTS) as DefinitionPart[];
/** The service gives them all at once unless a client asks for less. */
const PAGE = 10_000;

export const definitions: Route = {
  ...RELEASE,
  id: 'd8f96f24-8ea7-4cb6-baab-2df8fc515665',
  resource: 'definitions',
  template: '{project}/_apis/{area}/{resource}/{definitionId}',
  versions: versionsOf(4),
  actions: [
    { method: 'GET', scopes: READ, anonymous: true, run: listDefinitions },
    { method: 'GET', parameter: 'definitionId', scopes: READ, anonymous: true, run: showDefinition },
    {
      method: 'POST',
      scopes: EXECUTE,
      run: (call) => whole(call, createDefinition(placeOf(call), inputOf(call), changeOf(call))),
    },
    {
      method: 'PUT',
      scopes: EXECUTE,
      run: (call) => whole(call, updateDefinition(placeOf(call), inputOf(call), changeOf(call))),
    },
    { method: 'DELETE', parameter: 'definitionId', scopes: MANAGE, run: removeDefinition },
    { method: 'PATCH', parameter: 'definitionId', scopes: MANAGE, run: restoreDefinition },
  ],
};

const placeOf = (call: Call) => {
  const { organization } = call;
  return { organization, state: releaseStateOf(organization), project: projectOf(call) };
};

const changeOf = ({ caller, organization }: Call) => ({ user: caller.user, date: organization.clock.date() });
const inputOf = (call: Call): DefinitionInput => call.input<DefinitionInput>('releaseDefinition');

const whole = (call: Call, definition: ReleaseDefinition): Answer =>
  answer.json(definitionBody(call, definition, { parts: ALL, lastRelease: lastReleases(call) }));

function showDefinition(call: Call): Answer {
  return whole(call, getDefinition(placeOf(call), idOf(call, 'definitionId')));
}

/** Finds the newest release of a definition, or of one of its stages. */
const lastReleases = (call: Call) => {
  const releases = releaseStateOf(call.organization).releases.of(projectOf(call));
  return (definition: ReleaseDefinition, stageId?: number): Release | undefined =>
    releases.findLast(
      (release) =>
        release.definition === definition &&
        !release.isDeleted &&
        (stageId === undefined ||
          release.stages.some((stage) => stage.definition.id === stageId && stage.attempts.length > 0)),
    );
};

function listDefinitions(call: Call): Answer {
  const { query } = call;
  const { state, project } = placeOf(call);
  const path = query.text('path');
  const filter = {
    text: query.text('searchText'),
    isExact: query.flag('isExactNameMatch'),
    withFolder: query.flag('searchTextContainsFolderName'),
    path: path === undefined ? undefined : parseFolder(path),
    ids: readNumbers(query, 'definitionIdFilter'),
    tags: readWords(query, 'tagFilter'),
    artifact: { type: query.text('artifactType'), sourceId: query.text('artifactSourceId') },
    isDeleted: query.flag('isDeleted'),
  };
  const found = state.definitions.of(project).filter((definition) => isDefinition(definition, filter));
  const order = readChoice(query, 'queryOrder', ['idAscending', 'idDescending', 'nameAscending', 'nameDescending']);
  const byName = order.startsWith('name');
  if (byName) found.sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
  if (order.endsWith('Descending')) found.reverse();
  const token = query.text('continuationToken');
  const tokenOf = ({ id, name }: ReleaseDefinition): string => (byName ? name : String(id));
  const start = token === undefined ? 0 : found.findIndex((definition) => tokenOf(definition) === token);
  const rest = start < 0 ? [] : found.slice(start);
  const size = query.count('$top') || PAGE;
  const next = rest[size];
  const shown = { parts: readFlags(query, '$expand', PARTS) ?? [], lastRelease: lastReleases(call) };
  return answer.list(
    rest.slice(0, size).map((definition) => definitionBody(call, definition, shown)),
    next ? { 'x-ms-continuationtoken': tokenOf(next) } : {},
  );
}

function removeDefinition(call: Call): Answer {
  const { query } = call;
  const deletion = { ...changeOf(call), comment: query.text('comment'), force: query.flag('forceDelete') };
  deleteDefinition(placeOf(call), idOf(call, 'definitionId'), deletion);
  return answer.empty();
}

function restoreDefinition(call: Call): Answer {
  const { comment } = call.input<{ comment?: string | null }>('releaseDefinitionUndeleteParameter');
  return whole(call, undeleteDefinition(placeOf(call), idOf(call, 'definitionId'), { ...changeOf(call), comment }));
}
