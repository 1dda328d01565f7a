import { listProperties, patchProperties } from '../../areas/pull-requests/properties.js';
import type { PullRequest } from '../../areas/pull-requests/pull-request.js';
import { type Answer, answer } from '../../http/answer.js';
import type { Call, Route } from '../route.js';
import { getPullRequest } from './find-pull-request.js';
import { propertyBodies } from './property-body.js';

/** What clients keep with a pull request. */
export const pullRequestProperties: Route = {
  id: '48a52185-5b9e-4736-9dc1-bb1e2feac80b',
  area: 'git',
  resource: 'pullRequestProperties',
  template: '{project}/_apis/{area}/repositories/{repositoryId}/pullRequests/{pullRequestId}/properties',
  versions: { resourceVersion: 1, minVersion: '4.1', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [
    { method: 'GET', scopes: ['vso.code'], anonymous: true, run: (call) => show(getPullRequest(call)) },
    { method: 'PATCH', scopes: ['vso.code_write'], run: update },
  ],
};

function update(call: Call): Answer {
  const pullRequest = getPullRequest(call);
  patchProperties(pullRequest, call.input('patchDocument'));
  return show(pullRequest);
}

/** A collection: counted like a list, but with names. */
function show(pullRequest: PullRequest): Answer {
  const properties = listProperties(pullRequest);
  return answer.json({ count: properties.size, value: propertyBodies(properties) });
}
