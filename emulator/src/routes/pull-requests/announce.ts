import type { PullRequestChange } from '../../areas/events.js';
import type { PullRequest } from '../../areas/pull-requests/pull-request.js';
import type { Call } from '../route.js';

/** Tells the other areas that the caller changed a pull request. */
export const announce = (call: Call, pullRequest: PullRequest, change: PullRequestChange): Promise<void> =>
  call.organization.events.emit('pullRequest', { pullRequest, user: call.caller.user, change });
