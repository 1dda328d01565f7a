import type { Status } from '../../pull-requests/pull-request.js';
import type { EvaluationStatus } from '../evaluation.js';
import { type Judged, type Rule, targetBranch } from './rule.js';

const VERDICTS: Readonly<Record<Status['state'], EvaluationStatus>> = {
  notSet: 'queued',
  pending: 'queued',
  succeeded: 'approved',
  failed: 'rejected',
  error: 'rejected',
  notApplicable: 'notApplicable',
  partiallySucceeded: 'rejected',
};

/** Another system has to post a good status. */
export const statusCheck: Rule = {
  judge(judged) {
    const found = findStatus(judged);
    if (found) return { status: VERDICTS[found.state], context: { latestStatusId: found.id } };
    // A conditional policy begins to apply when somebody posts the status.
    return { status: judged.configuration.settings.policyApplicability === 1 ? 'notApplicable' : 'queued' };
  },
  refusal({ pullRequest, configuration: { settings } }) {
    const name = [settings.statusGenre, settings.statusName].filter(Boolean).join('/');
    return `${settings.defaultDisplayName || name} must succeed to update ${targetBranch(pullRequest)}.`;
  },
};

function findStatus({ pullRequest, configuration: { settings } }: Judged): Status | undefined {
  const last = pullRequest.iterations.at(-1)?.id;
  const genre = (settings.statusGenre ?? undefined) as string | undefined;
  return pullRequest.statuses.findLast(({ context, createdBy, iterationId }) => {
    const isNamed = context.name === settings.statusName && (context.genre || undefined) === (genre || undefined);
    const isCurrent = settings.invalidateOnSourceUpdate !== true || iterationId === undefined || iterationId === last;
    return isNamed && isCurrent && (settings.authorId === null || createdBy.id === settings.authorId);
  });
}
