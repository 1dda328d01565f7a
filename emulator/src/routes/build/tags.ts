import { addTags, removeTag, removeTags, tagsOf } from '../../areas/build/tags.js';
import { errors } from '../../areas/errors.js';
import { type Answer, answer } from '../../http/answer.js';
import type { Call, Route } from '../route.js';
import { getBuild, getDefinition, projectOf } from './find-build.js';
import { SCOPES } from './scopes.js';

/** What has tags: a run or a pipeline. */
interface Tagged {
  tags: readonly string[];
}

const VERSIONS = { resourceVersion: 3, maxVersion: '7.2', releasedVersion: '7.1' };
const item = { parameter: 'tag' };

const actionsOf = (find: (call: Call) => Tagged): Route['actions'] => [
  { method: 'GET', scopes: SCOPES.read, anonymous: true, run: (call) => answer.list([...find(call).tags]) },
  { method: 'POST', scopes: SCOPES.execute, run: (call) => add(find(call), listOf(call)) },
  { method: 'PATCH', scopes: SCOPES.execute, run: (call) => change(find(call), call) },
  { method: 'PUT', ...item, scopes: SCOPES.execute, run: (call) => add(find(call), [call.parameters.tag ?? '']) },
  { method: 'DELETE', ...item, scopes: SCOPES.execute, run: (call) => remove(find(call), call.parameters.tag ?? '') },
];

export const buildTags: Route = {
  id: '6e6114b2-8161-44c8-8f6c-c5505782427f',
  area: 'build',
  resource: 'tags',
  template: '{project}/_apis/{area}/builds/{buildId}/{resource}/{*tag}',
  versions: { ...VERSIONS, minVersion: '2.0' },
  actions: actionsOf(getBuild),
};

export const definitionTags: Route = {
  id: 'cb894432-134a-4d31-a839-83beceaace4b',
  area: 'build',
  resource: 'tags',
  template: '{project}/_apis/{area}/definitions/{DefinitionId}/{resource}/{*tag}',
  versions: { ...VERSIONS, minVersion: '3.1' },
  actions: actionsOf(getDefinition),
};

export const projectTags: Route = {
  id: 'd84ac5c6-edc7-43d5-adc9-1b34be5dea09',
  area: 'build',
  resource: 'tags',
  template: '{project}/_apis/{area}/{resource}/{*tag}',
  versions: { ...VERSIONS, minVersion: '2.0' },
  actions: [
    {
      method: 'GET',
      scopes: SCOPES.read,
      anonymous: true,
      run: (call) => answer.list(tagsOf(call.organization, projectOf(call))),
    },
    { method: 'DELETE', ...item, scopes: SCOPES.execute, run: removeEverywhere },
  ],
};

function listOf(call: Call): string[] {
  const tags = call.input<string[]>('tags');
  if (!Array.isArray(tags)) throw errors.missing('tags');
  return tags;
}

function add(owner: Tagged, tags: readonly string[]): Answer {
  owner.tags = addTags(owner.tags, tags);
  return answer.list([...owner.tags]);
}

function remove(owner: Tagged, tag: string): Answer {
  owner.tags = removeTags(owner.tags, [tag]);
  return answer.list([...owner.tags]);
}

function change(owner: Tagged, call: Call): Answer {
  const { tagsToAdd, tagsToRemove } = call.input<{ tagsToAdd?: string[] | null; tagsToRemove?: string[] | null }>(
    'tags',
  );
  owner.tags = addTags(removeTags(owner.tags, tagsToRemove ?? []), tagsToAdd ?? []);
  return answer.list([...owner.tags]);
}

function removeEverywhere(call: Call): Answer {
  const project = projectOf(call);
  removeTag(call.organization, project, call.parameters.tag ?? '');
  return answer.list(tagsOf(call.organization, project));
}
