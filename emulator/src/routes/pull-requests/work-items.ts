import { answer } from '../../http/answer.js';
import type { Call, Route } from '../route.js';
import { getPullRequest } from './find-pull-request.js';

/** How a pull request names a work item. */
export const workItemReference = ({ address }: Call, id: number): object => ({
  id: String(id),
  url: `${address.base}/_apis/wit/workItems/${id}`,
});

/** Work items of a pull request. They are linked from their own side. */
export const pullRequestWorkItems: Route = {
  id: '0a637fcc-5370-4ce8-b0e8-98091f5f9482',
  area: 'git',
  resource: 'pullRequestWorkItems',
  template: '{project}/_apis/{area}/repositories/{repositoryId}/pullRequests/{pullRequestId}/workitems',
  versions: { resourceVersion: 1, minVersion: '1.0', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [
    {
      method: 'GET',
      scopes: ['vso.code'],
      anonymous: true,
      run: (call) => answer.list(getPullRequest(call).workItemIds.map((id) => workItemReference(call, id))),
    },
  ],
};
