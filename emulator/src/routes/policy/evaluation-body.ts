import type { Evaluation } from '../../areas/policy/evaluation.js';
import type { Call } from '../route.js';
import { configurationBody } from './configuration-body.js';

/** How a policy stands on a pull request. */
export function evaluationBody(call: Call, evaluation: Evaluation): object {
  const { configuration, pullRequest, completedDate, context } = evaluation;
  return {
    configuration: configurationBody(call, configuration),
    artifactId: `vstfs:///CodeReview/CodeReviewId/${configuration.project.id}%2f${pullRequest.codeReviewId}`,
    evaluationId: evaluation.id,
    startedDate: evaluation.startedDate,
    ...(completedDate !== undefined && { completedDate }),
    status: evaluation.status,
    ...(context && { context }),
  };
}
