import type { PullRequest } from '../pull-requests/pull-request.js';

const PULL_REQUEST = /^vstfs:\/\/\/git\/pullrequestid\/[^/]+\/[^/]+\/(\d+)$/;

/** The URI that work items link a pull request by. */
export const pullRequestUri = ({ repository, id }: PullRequest): string =>
  `vstfs:///Git/PullRequestId/${repository.project.id}%2F${repository.id}%2F${id}`;

/** The same text for the same artifact: neither case nor the form of the slashes matters. */
export const normalizeUri = (uri: string): string => uri.replaceAll(/%2f/gi, '/').toLowerCase();

/** Id of the pull request that an artifact URI stands for; undefined when it stands for something else. */
export function parsePullRequestUri(uri: string): number | undefined {
  const id = PULL_REQUEST.exec(normalizeUri(uri))?.[1];
  return id === undefined ? undefined : Number(id);
}
