import type { Organization } from '../organization.js';
import type { Evaluation } from './evaluation.js';
import { evaluationsOf } from './evaluations.js';
import { POLICY } from './policy-type.js';
import { queuePolicyBuild } from './queue-policy-build.js';

/** Lets a policy judge its pull request again, a build policy by another build; a closed pull request stays judged. */
export async function requeue(organization: Organization, evaluation: Evaluation): Promise<void> {
  const { pullRequest, configuration } = evaluation;
  if (pullRequest.status !== 'active') return;
  if (configuration.type.id === POLICY.build) await queuePolicyBuild(organization, evaluation);
  await evaluationsOf(organization, pullRequest);
  await organization.events.emit('evaluated', { pullRequest });
}
