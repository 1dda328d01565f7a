import { definitionsOf } from '../build/definitions.js';
import { queueBuild } from '../build/queue-build.js';
import type { Organization } from '../organization.js';
import { perOrganization } from '../per-organization.js';
import type { PullRequest } from '../pull-requests/pull-request.js';
import { SERVICE } from '../pull-requests/system-threads.js';
import { ServiceError } from '../service-error.js';
import type { Evaluation } from './evaluation.js';
import { evaluationsOf } from './evaluations.js';
import { POLICY } from './policy-type.js';

/** Pull requests by the id of a build that one of their policies waits for. */
const awaitingOf = perOrganization(() => new Map<number, PullRequest>());

/** The pull request that a build was queued for by a policy. */
export const findAwaiting = (organization: Organization, buildId: number): PullRequest | undefined =>
  awaitingOf(organization).get(buildId);

/** Queues the build that a policy asks for, in place of the one it had. Branches that conflict cannot be built. */
export async function queuePolicyBuild(organization: Organization, evaluation: Evaluation): Promise<void> {
  const { pullRequest, configuration } = evaluation;
  const definition = definitionsOf(organization).find(
    configuration.project,
    Number(configuration.settings.buildDefinitionId),
  );
  const iteration = pullRequest.iterations.at(-1);
  if (!definition || !iteration || pullRequest.mergeStatus === 'conflicts') return;
  const { lastMergeCommit, lastMergeSourceCommit, lastMergeTargetCommit, id } = pullRequest;
  try {
    const build = await queueBuild(organization, {
      definition,
      user: SERVICE,
      requestedFor: iteration.author,
      sourceBranch: `refs/pull/${id}/merge`,
      sourceVersion: lastMergeCommit ?? lastMergeSourceCommit,
      reason: 'pullRequest',
      pullRequestId: id,
    });
    evaluation.run = {
      build,
      iterationId: iteration.id,
      mergeCommit: lastMergeCommit,
      sourceCommit: lastMergeSourceCommit,
      targetCommit: lastMergeTargetCommit,
    };
    evaluation.startedDate = organization.clock.date();
    evaluation.completedDate = undefined;
    awaitingOf(organization).set(build.id, pullRequest);
  } catch (error) {
    // A pipeline that cannot run leaves its policy waiting, and the pull request as it is.
    if (!(error instanceof ServiceError)) throw error;
  }
}

/** Queues the builds that policies ask for by themselves and that the last iteration does not have yet. */
export async function queueMissingBuilds(organization: Organization, pullRequest: PullRequest): Promise<void> {
  if (pullRequest.status !== 'active' || pullRequest.isDraft) return;
  const last = pullRequest.iterations.at(-1)?.id;
  for (const evaluation of await evaluationsOf(organization, pullRequest)) {
    const { configuration, run, status } = evaluation;
    const isAutomatic = configuration.type.id === POLICY.build && configuration.settings.manualQueueOnly !== true;
    if (!isAutomatic || status === 'notApplicable' || run?.iterationId === last) continue;
    await queuePolicyBuild(organization, evaluation);
  }
}
