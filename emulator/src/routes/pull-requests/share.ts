import { errors } from '../../areas/errors.js';
import { getIdentities, type ReviewerInput } from '../../areas/pull-requests/reviewers.js';
import { type Answer, answer } from '../../http/answer.js';
import type { Call, Route } from '../route.js';
import { getPullRequest } from './find-pull-request.js';

/** Mails a link to a pull request; the emulator sends no mail. */
export const pullRequestShare: Route = {
  id: '696f3a82-47c9-487f-9117-b9d00972ca84',
  area: 'git',
  resource: 'pullRequestShare',
  template: '{project}/_apis/{area}/repositories/{repositoryId}/pullRequests/{pullRequestId}/share',
  versions: { resourceVersion: 1, minVersion: '3.1', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [{ method: 'POST', scopes: ['vso.code_write'], run: share }],
};

function share(call: Call): Answer {
  getPullRequest(call);
  const { receivers } = call.input<{ receivers?: readonly ReviewerInput[] }>('userMessage');
  if (!Array.isArray(receivers) || receivers.length === 0) throw errors.missing('receivers');
  getIdentities(call.organization, receivers);
  return answer.empty(200);
}
