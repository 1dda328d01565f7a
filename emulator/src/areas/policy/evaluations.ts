import { identifier } from '../../identifier.js';
import type { Organization } from '../organization.js';
import { perOrganization } from '../per-organization.js';
import type { PullRequest } from '../pull-requests/pull-request.js';
import { readChangedFiles } from './changed-files.js';
import type { PolicyConfiguration } from './configuration.js';
import { configurationsOf } from './configurations.js';
import type { Evaluation } from './evaluation.js';
import { matchesPaths } from './patterns.js';
import { findRule } from './rules/index.js';
import type { Judged, Rule, Verdict } from './rules/rule.js';
import { isInScope } from './scope.js';
import { VoteLog } from './vote-log.js';

/** What is known of the policies of one pull request. */
interface Review {
  readonly pullRequest: PullRequest;
  /** By id of the policy. */
  readonly evaluations: Map<number, Evaluation>;
  readonly votes: VoteLog;
  isJudged: boolean;
}

/** By id of the pull request; of those that somebody has looked at. */
const reviewsOf = perOrganization(() => new Map<number, Review>());
const byIdOf = perOrganization(() => new Map<string, Evaluation>());

function reviewOf(organization: Organization, pullRequest: PullRequest): Review {
  const known = reviewsOf(organization).get(pullRequest.id);
  if (known) return known;
  const review = { pullRequest, evaluations: new Map(), votes: new VoteLog(), isJudged: false };
  reviewsOf(organization).set(pullRequest.id, review);
  return review;
}

/** Pull requests whose policies somebody has looked at and that are still open. */
export const reviewedPullRequests = (organization: Organization): PullRequest[] =>
  [...reviewsOf(organization).values()]
    .map(({ pullRequest }) => pullRequest)
    .filter(({ status }) => status === 'active');

export const voteLogOf = (organization: Organization, pullRequest: PullRequest): VoteLog =>
  reviewOf(organization, pullRequest).votes;

/** How the policies of a pull request stand now; once it is closed, how they stood then. */
export async function evaluationsOf(organization: Organization, pullRequest: PullRequest): Promise<Evaluation[]> {
  const review = reviewOf(organization, pullRequest);
  if (review.isJudged && pullRequest.status !== 'active') return [...review.evaluations.values()];
  review.isJudged = true;
  review.votes.update(pullRequest);
  const inForce = configurationsOf(organization).on(pullRequest.repository, pullRequest.targetRefName);
  const ids = new Set(inForce.map(({ id }) => id));
  for (const id of review.evaluations.keys()) if (!ids.has(id)) review.evaluations.delete(id);
  const evaluations: Evaluation[] = [];
  for (const configuration of inForce) {
    const rule = findRule(configuration.type.id);
    if (rule) evaluations.push(await evaluate(organization, review, { configuration, rule }));
  }
  return evaluations;
}

async function evaluate(
  organization: Organization,
  review: Review,
  { configuration, rule }: { configuration: PolicyConfiguration; rule: Rule },
): Promise<Evaluation> {
  const { pullRequest, votes } = review;
  const now = organization.clock.date();
  const known = review.evaluations.get(configuration.id) ?? {
    id: identifier(organization.id, 'policy evaluation', `${pullRequest.id}`, `${configuration.id}`),
    pullRequest,
    configuration,
    status: 'queued',
    startedDate: now,
    completedDate: undefined,
    context: undefined,
    run: undefined,
  };
  review.evaluations.set(configuration.id, known);
  byIdOf(organization).set(known.id, known);
  known.configuration = configuration;
  const { status, context } = await judge(rule, { organization, pullRequest, configuration, votes, run: known.run });
  if (status !== known.status) known.completedDate = isOpen(status) ? undefined : now;
  known.status = status;
  known.context = context;
  return known;
}

const isOpen = (status: Evaluation['status']): boolean => status === 'queued' || status === 'running';

async function judge(rule: Rule, judged: Judged): Promise<Verdict> {
  if (!(await concerns(judged))) return { status: 'notApplicable' };
  if (judged.pullRequest.status === 'active') rule.prepare?.(judged);
  return rule.judge(judged);
}

/** Whether a policy that is about certain files only is about one that changed. */
async function concerns({ organization, pullRequest, configuration }: Judged): Promise<boolean> {
  const { filenamePatterns, addedFilesOnly } = configuration.settings;
  if (!Array.isArray(filenamePatterns) || filenamePatterns.length === 0) return true;
  const files = await readChangedFiles(organization, pullRequest);
  return files.some(({ path, isAdded }) => (isAdded || !addedFilesOnly) && matchesPaths(filenamePatterns, path));
}

/** Judges anew the open pull requests that one of some policies is or was about, and tells whom it may concern. */
export async function reevaluate(
  organization: Organization,
  ...configurations: readonly PolicyConfiguration[]
): Promise<void> {
  for (const pullRequest of reviewedPullRequests(organization)) {
    const { repository, targetRefName } = pullRequest;
    if (!configurations.some((known) => isInScope(known, repository, targetRefName))) continue;
    await evaluationsOf(organization, pullRequest);
    await organization.events.emit('evaluated', { pullRequest });
  }
}

/** By its own id, brought up to date; undefined when nobody has looked at its pull request's policies, or it is gone. */
export async function findEvaluation(organization: Organization, id: string): Promise<Evaluation | undefined> {
  const known = byIdOf(organization).get(id.toLowerCase());
  if (!known) return undefined;
  const current = await evaluationsOf(organization, known.pullRequest);
  return current.includes(known) ? known : undefined;
}
