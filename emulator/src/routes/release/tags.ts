import { getDefinition } from '../../areas/release/definitions.js';
import { getRelease, releaseStateOf } from '../../areas/release/releases.js';
import { type Answer, answer } from '../../http/answer.js';
import type { Action, Call, Route } from '../route.js';
import { EXECUTE, idOf, projectOf, READ, RELEASE, versionsOf } from './release-route.js';

/** Something that has tags. */
type Tagged = { tags: string[] };

const versions = versionsOf(1, '0.0');

export const releaseTags: Route = {
  ...RELEASE,
  id: 'c5b602b6-d1b3-4363-8a51-94384f78068f',
  resource: 'tags',
  template: '{project}/_apis/{area}/releases/{releaseId}/{resource}/{*tag}',
  versions,
  actions: actionsOn((call) => getRelease(call.organization, projectOf(call), idOf(call, 'releaseId'))),
};

export const definitionTags: Route = {
  ...RELEASE,
  id: '3d21b4c8-c32e-45b2-a7cb-770a369012f4',
  resource: 'tags',
  template: '{project}/_apis/{area}/definitions/{releaseDefinitionId}/{resource}/{*tag}',
  versions,
  actions: actionsOn((call) => {
    const { organization } = call;
    const place = { organization, state: releaseStateOf(organization), project: projectOf(call) };
    return getDefinition(place, idOf(call, 'releaseDefinitionId'));
  }),
};

/** All tags that releases of a project have. */
export const projectTags: Route = {
  ...RELEASE,
  id: '86cee25a-68ba-4ba3-9171-8ad6ffc6df93',
  resource: 'tags',
  template: '{project}/_apis/{area}/{resource}',
  versions,
  actions: [
    {
      method: 'GET',
      scopes: READ,
      anonymous: true,
      run: (call) => {
        const releases = releaseStateOf(call.organization).releases.of(projectOf(call));
        return answer.list([...new Set(releases.flatMap(({ tags }) => tags))].sort());
      },
    },
  ],
};

/** What can be done with the tags of something: each answers with those it has then. */
function actionsOn(find: (call: Call) => Tagged): Action[] {
  const change =
    (run: (tagged: Tagged, call: Call) => void) =>
    (call: Call): Answer => {
      const tagged = find(call);
      run(tagged, call);
      return answer.list(tagged.tags);
    };
  const addOne = change((tagged, { parameters }) => add(tagged, [parameters.tag ?? '']));
  const addSeveral = change((tagged, call) => add(tagged, call.input<string[]>('tags')));
  const remove = change((tagged, { parameters }) => {
    const wanted = parameters.tag?.toLowerCase();
    tagged.tags = tagged.tags.filter((tag) => tag.toLowerCase() !== wanted);
  });
  return [
    { method: 'GET', scopes: READ, anonymous: true, run: change(() => {}) },
    { method: 'POST', scopes: EXECUTE, run: addSeveral },
    { method: 'PATCH', parameter: 'tag', scopes: EXECUTE, run: addOne },
    { method: 'DELETE', parameter: 'tag', scopes: EXECUTE, run: remove },
  ];
}

function add(tagged: Tagged, tags: readonly string[]): void {
  const known = new Set(tagged.tags.map((tag) => tag.toLowerCase()));
  tagged.tags = [...tagged.tags, ...tags.filter((tag) => tag && !known.has(tag.toLowerCase()))];
}
