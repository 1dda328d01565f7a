import { changeProperties } from '../../areas/build/change-properties.js';
import { type Answer, answer } from '../../http/answer.js';
import { readWords } from '../read-query.js';
import type { Call, Route } from '../route.js';
import { getBuild, getDefinition } from './find-build.js';
import { SCOPES } from './scopes.js';

/** What has properties: a run or a pipeline. */
interface Owner {
  properties: Readonly<Record<string, unknown>>;
}

const versions = { resourceVersion: 1, minVersion: '3.2', maxVersion: '7.2', releasedVersion: '7.1' };

const actionsOf = (find: (call: Call) => Owner): Route['actions'] => [
  { method: 'GET', scopes: SCOPES.read, run: (call) => show(call, find(call)) },
  { method: 'PATCH', scopes: SCOPES.execute, run: (call) => change(call, find(call)) },
];

export const buildProperties: Route = {
  id: '0a6312e9-0627-49b7-8083-7d74a64849c9',
  area: 'build',
  resource: 'properties',
  template: '{project}/_apis/{area}/builds/{buildId}/{resource}',
  versions,
  actions: actionsOf(getBuild),
};

export const definitionProperties: Route = {
  id: 'd9826ad7-2a68-46a9-a6e9-677698777895',
  area: 'build',
  resource: 'properties',
  template: '{project}/_apis/{area}/definitions/{definitionId}/{resource}',
  versions,
  actions: actionsOf(getDefinition),
};

function show({ query }: Call, { properties }: Owner): Answer {
  const filter = readWords(query, 'filter');
  const shown = Object.entries(properties).filter(([name]) => filter.length === 0 || filter.includes(name));
  // Each value comes with its .NET type.
  const value = Object.fromEntries(shown.map(([name, each]) => [name, { $type: typeOf(each), $value: each }]));
  return answer.json({ count: shown.length, value });
}

function change(call: Call, owner: Owner): Answer {
  owner.properties = changeProperties(owner.properties, call.input('document'));
  return show(call, owner);
}

function typeOf(value: unknown): string {
  if (typeof value === 'number') return Number.isInteger(value) ? 'System.Int32' : 'System.Double';
  return typeof value === 'boolean' ? 'System.Boolean' : 'System.String';
}
