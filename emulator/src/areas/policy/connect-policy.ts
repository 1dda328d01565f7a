import type { Organization } from '../organization.js';
import { evaluationsOf } from './evaluations.js';
import { followChange, followPush } from './follow-pull-requests.js';
import { findAwaiting } from './queue-policy-build.js';
import { refuseCompletion } from './refuse-completion.js';
import { refusePush } from './refuse-push.js';

/** Lets policies judge pull requests, and refuse pushes and completions. To be called before pull requests may complete themselves. */
export function connectPolicy(organization: Organization): void {
  const { events } = organization;
  events.on('pushing', ({ repository, updates }) => refusePush(organization, { repository, updates }));
  events.on('pullRequest', (changed) => followChange(organization, changed));
  events.on('completing', async ({ pullRequest, bypass }) => {
    if (!bypass) await refuseCompletion(organization, pullRequest);
  });
  events.on('built', async ({ build }) => {
    const pullRequest = findAwaiting(organization, build.id);
    if (pullRequest?.status !== 'active') return;
    await evaluationsOf(organization, pullRequest);
    await events.emit('evaluated', { pullRequest });
  });
}

/** Lets policies build again when a target branch moves. To be called after pull requests, which merge it first. */
export function connectPolicyToPushes(organization: Organization): void {
  organization.events.on('push', (pushed) => followPush(organization, pushed));
}
