import { AdocError, type Clock, exitCodes, type RestClient } from '@adoc/sdk';
import { type CompletionOptions, getPullRequest, type PullRequest, updatePullRequest } from '../api/pull-requests.js';
import { poll } from '../poll.js';
import { mergeFailed } from './refuse-completion.js';

interface Completion {
  completionOptions: CompletionOptions;
  clock: Clock;
}

const second = 1000;
const failures = new Set<string | undefined>(['conflicts', 'rejectedByPolicy', 'failure']);

/**
 * Merges a pull request, and waits until the service has: it only notes down what it is asked for.
 * @throws AdocError when it cannot be merged (exit 1), or is not within two minutes (exit 124)
 */
export async function completePullRequest(
  client: RestClient,
  pullRequest: PullRequest,
  { completionOptions, clock }: Completion,
): Promise<PullRequest> {
  const { pullRequestId: id, lastMergeSourceCommit } = pullRequest;
  await updatePullRequest(client, pullRequest, {
    status: 'completed',
    lastMergeSourceCommit: { commitId: lastMergeSourceCommit.commitId },
    completionOptions,
  });
  const { value, isLate } = await poll(clock, {
    read: () => getPullRequest(client, id),
    isDone: ({ status, mergeStatus }) => status !== 'active' || failures.has(mergeStatus),
    interval: second,
    timeout: 120 * second,
  });
  if (isLate) throw stillMerging(id);
  if (value.status !== 'completed') throw mergeFailed(value);
  return value;
}

function stillMerging(id: number): AdocError {
  return new AdocError(`The pull request ${id} is still being merged.`, {
    code: 'still-merging',
    exitCode: exitCodes.gaveUpWaiting,
    suggestions: [`adoc repos pr show --id ${id}`],
  });
}
