import type { RestClient } from '@adoc/sdk';
import { findLastIteration } from '../api/iterations.js';
import { listPolicyEvaluations, type PolicyEvaluation } from '../api/policy-evaluations.js';
import { listStatuses, type PullRequestStatus } from '../api/pull-request-statuses.js';
import type { PullRequest } from '../api/pull-requests.js';
import type { Check } from './check.js';
import { policyCheck } from './policy-check.js';
import { contextName, statusCheck } from './status-check.js';

/** How policies and statuses of a pull request stand now: those that block first, then by name. */
export async function readChecks(client: RestClient, pullRequest: PullRequest): Promise<Check[]> {
  const [evaluations, statuses, iteration] = await Promise.all([
    readEvaluations(client, pullRequest),
    listStatuses(client, pullRequest),
    findLastIteration(client, pullRequest),
  ]);
  const judged = new Set(evaluations.map(({ configuration: { settings } }) => contextOf(settings)));
  const others = inForce(statuses, iteration).filter(({ context }) => !judged.has(contextName(context)));
  return [...evaluations.map(policyCheck), ...others.map(statusCheck)].sort(
    (one, other) => Number(other.isBlocking) - Number(one.isBlocking) || one.name.localeCompare(other.name),
  );
}

async function readEvaluations(client: RestClient, pullRequest: PullRequest): Promise<PolicyEvaluation[]> {
  const all: PolicyEvaluation[] = [];
  for await (const evaluation of listPolicyEvaluations(client, pullRequest)) all.push(evaluation);
  return all.filter(({ status }) => status !== 'notApplicable');
}

/** The newest of each context. What was said of an earlier push is no longer true. */
function inForce(statuses: PullRequestStatus[], iteration: number | undefined): PullRequestStatus[] {
  const current = statuses.filter(({ iterationId }) => iterationId === undefined || iterationId === iteration);
  const byAge = current.sort((one, other) => one.id - other.id);
  return [...new Map(byAge.map((status) => [contextName(status.context), status])).values()];
}

const contextOf = ({ statusGenre, statusName }: PolicyEvaluation['configuration']['settings']): string =>
  contextName({ genre: statusGenre ?? null, name: statusName ?? null });
