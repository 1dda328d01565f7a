import { type ErrorKind, ServiceError } from '../service-error.js';

const POLICY = 'Microsoft.TeamFoundation.Policy.WebApi';
const GIT = 'Microsoft.TeamFoundation.Git.Server';

const refusal = (kind: ErrorKind, type: string, message: string): ServiceError =>
  new ServiceError({ kind, type, message });

/** How policies and their settings are refused, and what they refuse; in the service's words where they are known. */
export const policyErrors = {
  typeNotFound: (id: string): ServiceError =>
    refusal('notFound', `${POLICY}.PolicyTypeNotFoundException`, `There is no policy type with ID ${id}.`),

  configurationNotFound: (id: string): ServiceError =>
    refusal(
      'notFound',
      `${POLICY}.PolicyConfigurationNotFoundException`,
      `There is no policy configuration with ID ${id}.`,
    ),

  revisionNotFound: (id: number, revision: string): ServiceError =>
    refusal(
      'notFound',
      `${POLICY}.PolicyConfigurationNotFoundException`,
      `There is no revision ${revision} of the policy configuration with ID ${id}.`,
    ),

  evaluationNotFound: (id: string): ServiceError =>
    refusal(
      'notFound',
      `${POLICY}.PolicyEvaluationNotFoundException`,
      `There is no policy evaluation record with ID ${id}.`,
    ),

  typeIsFixed: (): ServiceError =>
    refusal('invalid', `${POLICY}.PolicyTypeCannotBeChangedException`, 'The type of a policy cannot be changed.'),

  badSettings: (reason: string): ServiceError =>
    refusal('invalid', `${POLICY}.PolicyImplementationException`, `The policy settings are not valid: ${reason}`),

  /** A branch with policies takes changes only from pull requests. */
  pushRefused: (): ServiceError =>
    refusal(
      'forbidden',
      `${GIT}.GitRefUpdateRejectedByPolicyException`,
      'TF402455: Pushes to this branch are not permitted; you must use a pull request to update this branch.',
    ),

  /** What is pushed breaks a rule of its repository. */
  contentRefused: (message: string): ServiceError =>
    refusal('forbidden', `${GIT}.GitRefUpdateRejectedByPolicyException`, message),

  completionRefused: (message: string): ServiceError =>
    refusal('forbidden', `${GIT}.GitPullRequestUpdateRejectedByPolicyException`, message),
};
