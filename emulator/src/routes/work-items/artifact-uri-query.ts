import { errors } from '../../areas/errors.js';
import { workItemsOf } from '../../areas/work-items/work-items.js';
import { type Answer, answer } from '../../http/answer.js';
import type { Call, Route } from '../route.js';
import { workItemUrl } from './work-item-body.js';

export const artifactUriQuery: Route = {
  id: 'a9a9aa7a-8c09-44d3-ad1b-46e855c1e3d3',
  area: 'wit',
  resource: 'artifactUriQuery',
  template: '{project}/_apis/{area}/{resource}',
  versions: { resourceVersion: 1, minVersion: '3.2', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [{ method: 'POST', scopes: ['vso.work'], run: query }],
};

/** Which work items link to artifacts, such as pull requests. */
function query(call: Call): Answer {
  const { artifactUris } = call.input<{ artifactUris?: unknown }>('artifactUriQuery');
  if (!Array.isArray(artifactUris)) throw errors.missing('artifactUris');
  const found = artifactUris.map(String).map((uri) => {
    const ids = workItemsOf(call.organization).linkedTo(uri);
    return [uri, ids.map((id) => ({ id, url: workItemUrl(call, id) }))];
  });
  return answer.json({ artifactUrisQueryResult: Object.fromEntries(found) });
}
