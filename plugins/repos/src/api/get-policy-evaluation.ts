import { AdocError, exitCodes, type RestClient } from '@adoc/sdk';
import { policyName } from '../policy-name.js';
import { listPolicyEvaluations, type PolicyEvaluation } from './policy-evaluations.js';
import type { PullRequest } from './pull-requests.js';

/**
 * The evaluation of a pull request that is meant.
 * @param name its id, the id or the name of its policy, or the kind of the policy
 * @throws AdocError exit 3 when there is none, 2 when there are several
 */
export async function getPolicyEvaluation(
  client: RestClient,
  pullRequest: PullRequest,
  name: string,
): Promise<PolicyEvaluation> {
  const all: PolicyEvaluation[] = [];
  for await (const evaluation of listPolicyEvaluations(client, pullRequest)) all.push(evaluation);
  const wanted = name.toLowerCase();
  const found = all.filter((evaluation) => namesOf(evaluation).some((each) => each?.toLowerCase() === wanted));
  const [only, ...others] = found;
  if (only && others.length === 0) return only;
  const problem = only ? `"${name}" may be one of ${found.length} policies` : `There is no policy "${name}"`;
  throw new AdocError(`${problem} of the pull request ${pullRequest.pullRequestId}.`, {
    code: 'no-such-policy',
    exitCode: only ? exitCodes.usage : exitCodes.notFound,
    suggestions: (only ? found : all).map((each) => `--evaluation-id ${each.evaluationId} (${policyName(each)})`),
  });
}

const namesOf = (evaluation: PolicyEvaluation) => {
  const { evaluationId, configuration, context } = evaluation;
  const { id, type, settings } = configuration;
  return [
    evaluationId,
    String(id),
    settings.displayName,
    context?.buildDefinitionName,
    type.displayName,
    policyName(evaluation),
  ];
};
