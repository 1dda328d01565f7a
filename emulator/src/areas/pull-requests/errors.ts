import { gitError } from '../git/errors.js';
import { ServiceError } from '../service-error.js';

const badValue = (reason: string): ServiceError =>
  new ServiceError({
    kind: 'invalid',
    type: 'Microsoft.TeamFoundation.SourceControl.WebServer.InvalidArgumentValueException',
    message: `Invalid argument value.\r\nParameter name: ${reason}`,
    details: { eventId: 0 },
  });

/** How pull requests are refused, in the service's words where they are known. */
export const pullRequestErrors = {
  badValue,

  notFound: (): ServiceError =>
    gitError('notFound', 'GitPullRequestNotFoundException', 'TF401180: The requested pull request was not found.'),

  exists: (): ServiceError =>
    gitError(
      'conflict',
      'GitPullRequestExistsException',
      'TF401179: An active pull request for the source and target branch already exists.',
    ),

  /** Completed and abandoned ones are as they are. */
  notEditable: (): ServiceError =>
    gitError(
      'invalid',
      'GitPullRequestNotEditableException',
      'TF401181: The pull request cannot be edited due to its state.',
    ),

  voteForOthers: (): ServiceError =>
    gitError('invalid', 'GitPullRequestVoteException', 'TF401186: You cannot record a vote for someone else.'),

  stale: (): ServiceError =>
    gitError(
      'conflict',
      'GitPullRequestStaleException',
      'TF401192: The source branch has been modified since the last merge attempt.',
    ),

  branchMissing: (): ServiceError =>
    gitError(
      'invalid',
      'GitPullRequestCannotBeActivated',
      'TF401398: The pull request cannot be activated because the source and/or the target branch no longer exists, or the requested refs are not branches',
    ),

  unknownIdentity: (id: string): ServiceError => badValue(`The identity ${id} is not recognized.`),

  /** A reviewer, thread, comment, label, iteration, status, attachment or conflict that a pull request does not have. */
  partNotFound: (part: string, name: string): ServiceError =>
    gitError(
      'notFound',
      'GitPullRequestPartNotFoundException',
      `The ${part} '${name}' was not found in the pull request.`,
    ),

  notYourComment: (): ServiceError =>
    gitError('forbidden', 'GitNeedsPermissionException', 'You can change and delete only comments of your own.'),
};
