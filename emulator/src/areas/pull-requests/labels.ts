import { identifier } from '../../identifier.js';
import { errors } from '../errors.js';
import type { Repository } from '../git/repository.js';
import { pullRequestErrors } from './errors.js';
import type { PullRequest } from './pull-request.js';

type Label = PullRequest['labels'][number];

/** A label by its name. The projects of a repository share their labels, so that a name has one id in a project. */
export const newLabel = ({ project }: Repository, name: string): Label => ({
  id: identifier(project.id, 'label', name),
  name,
});

/** By id or name, whatever the case. @throws ServiceError when the pull request has no such label. */
export function getLabel({ labels }: PullRequest, idOrName: string): Label {
  const wanted = idOrName.toLowerCase();
  const found = labels.find(({ id, name }) => id === wanted || name.toLowerCase() === wanted);
  if (!found) throw pullRequestErrors.partNotFound('label', idOrName);
  return found;
}

/** Adds a label; one that is there already stays as it is. @throws ServiceError without a name. */
export function addLabel(pullRequest: PullRequest, name: unknown): Label {
  if (typeof name !== 'string' || name.trim() === '') throw errors.missing('name');
  const label = newLabel(pullRequest.repository, name.trim());
  const known = pullRequest.labels.find(({ id }) => id === label.id);
  if (!known) pullRequest.labels.push(label);
  return known ?? label;
}

/** @throws ServiceError when the pull request has no such label. */
export function removeLabel(pullRequest: PullRequest, idOrName: string): void {
  const label = getLabel(pullRequest, idOrName);
  pullRequest.labels = pullRequest.labels.filter((other) => other !== label);
}
