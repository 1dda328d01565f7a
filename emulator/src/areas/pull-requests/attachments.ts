import { errors } from '../errors.js';
import type { User } from '../identities/user.js';
import type { Organization } from '../organization.js';
import { pullRequestErrors } from './errors.js';
import type { Attachment, PullRequest } from './pull-request.js';

/** @throws ServiceError when the pull request has no such file. */
export function getAttachment({ attachments }: PullRequest, fileName: string): Attachment {
  const found = attachments.find((attachment) => attachment.fileName === fileName);
  if (!found) throw pullRequestErrors.partNotFound('attachment', fileName);
  return found;
}

/** Attaches a file. One of the same name is replaced. @throws ServiceError when it is empty. */
export function attach(
  organization: Organization,
  pullRequest: PullRequest,
  { user, fileName, content }: { user: User; fileName: string; content: Buffer },
): Attachment {
  if (content.length === 0) throw errors.missing('uploadStream');
  const attachment: Attachment = {
    id: organization.next('pull request attachment'),
    fileName,
    content,
    author: user,
    createdDate: organization.clock.date(),
  };
  pullRequest.attachments = [...pullRequest.attachments.filter((known) => known.fileName !== fileName), attachment];
  return attachment;
}

/** @throws ServiceError when the pull request has no such file. */
export function removeAttachment(pullRequest: PullRequest, fileName: string): void {
  const gone = getAttachment(pullRequest, fileName);
  pullRequest.attachments = pullRequest.attachments.filter((attachment) => attachment !== gone);
}
