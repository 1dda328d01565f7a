import { path, type RestClient } from '@adoc/sdk';
import type { PullRequest } from './pull-requests.js';

/** https://learn.microsoft.com/rest/api/azure/devops/policy/evaluations — how a policy stands on a pull request. */
export interface PolicyEvaluation {
  evaluationId: string;
  status: 'queued' | 'running' | 'approved' | 'rejected' | 'notApplicable' | 'broken';
  configuration: {
    id: number;
    isBlocking: boolean;
    type: { id: string; displayName: string };
    /** What else is in it depends on the type. */
    settings: {
      displayName?: string | null;
      defaultDisplayName?: string | null;
      statusName?: string | null;
      statusGenre?: string | null;
      requiredReviewerIds?: string[];
    };
  };
  /** Of builds and statuses. */
  context?: { buildId?: number; buildDefinitionName?: string; isExpired?: boolean; latestStatusId?: number };
}

/** The published versions are all previews. */
const apiVersion = '7.1-preview.1';

interface EvaluationChoice {
  skip?: number | undefined;
  limit?: number | undefined;
}

/** Those that concern the pull request, page after page. */
export function listPolicyEvaluations(
  client: RestClient,
  { repository: { project }, pullRequestId }: PullRequest,
  { skip, limit }: EvaluationChoice = {},
): AsyncIterable<PolicyEvaluation> {
  return client.pages(path`${project.id}/_apis/policy/evaluations`, {
    apiVersion,
    by: 'skip',
    query: { artifactId: `vstfs:///CodeReview/CodeReviewId/${project.id}/${pullRequestId}` },
    ...(skip !== undefined && { skip }),
    ...(limit !== undefined && { limit }),
    subject: `pull request ${pullRequestId}`,
  });
}

/** Has a policy judge anew: a build is queued, for instance. */
export function queuePolicyEvaluation(
  client: RestClient,
  { repository: { project } }: PullRequest,
  evaluationId: string,
): Promise<PolicyEvaluation> {
  return client.send('PATCH', path`${project.id}/_apis/policy/evaluations/${evaluationId}`, {
    apiVersion,
    subject: `policy evaluation ${evaluationId}`,
  });
}
