import type { Organization } from '../organization.js';
import type { PullRequest } from '../pull-requests/pull-request.js';
import { policyErrors } from './errors.js';
import { type Evaluation, isFulfilled } from './evaluation.js';
import { evaluationsOf, voteLogOf } from './evaluations.js';
import { findRule } from './rules/index.js';

/**
 * Refuses to complete a pull request while a policy that blocks is not fulfilled. What completes by itself also waits for the
 * other policies, except for those it was told to ignore.
 * @throws ServiceError in the words of the first such policy.
 */
export async function refuseCompletion(organization: Organization, pullRequest: PullRequest): Promise<void> {
  const { triggeredByAutoComplete, autoCompleteIgnoreConfigIds = [] } = pullRequest.completionOptions ?? {};
  const stands = ({ configuration: { isBlocking, id } }: Evaluation): boolean =>
    isBlocking || (triggeredByAutoComplete === true && !autoCompleteIgnoreConfigIds.includes(id));
  const evaluations = await evaluationsOf(organization, pullRequest);
  const open = evaluations.find((evaluation) => stands(evaluation) && !isFulfilled(evaluation));
  if (!open) return;
  const { configuration, run } = open;
  const votes = voteLogOf(organization, pullRequest);
  const message = findRule(configuration.type.id)?.refusal({ organization, pullRequest, configuration, votes, run });
  throw policyErrors.completionRefused(message ?? configuration.type.displayName);
}
