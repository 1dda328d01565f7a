import type { Commit, Signature } from '../../areas/git/commit.js';
import { pushesOf } from '../../areas/git/pushes.js';
import type { Repository } from '../../areas/git/repository.js';
import type { Call } from '../route.js';
import { pushReference } from './push-reference.js';
import { repositoryUrl, repositoryWebUrl } from './repository-url.js';

/** A commit as lists and other resources show it: the first line of its message, and no links. */
export function commitReference(call: Call, repository: Repository, commit: Commit): object {
  const { id, author, committer, message } = commit;
  const [comment = ''] = message.split('\n', 1);
  return {
    commitId: id,
    author: signatureBody(author),
    committer: signatureBody(committer),
    comment,
    ...(comment.length < message.length && { commentTruncated: true }),
    url: `${repositoryUrl(call, repository)}/commits/${id}`,
    remoteUrl: `${repositoryWebUrl(call, repository)}/commit/${id}`,
  };
}

/** A commit on its own, with its parents, its tree and the push it came with. */
export function commitBody(call: Call, repository: Repository, commit: Commit): object {
  const { commentTruncated: _, ...reference } = commitReference(call, repository, commit) as Record<string, unknown>;
  const push = pushesOf(call.organization).findByCommit(repository, commit.id);
  return {
    treeId: commit.treeId,
    ...(push && { push: pushReference(call, push) }),
    ...reference,
    comment: commit.message,
    parents: commit.parents,
    _links: commitLinks(call, repository, commit.id),
  };
}

export function commitLinks(call: Call, repository: Repository, id: string): object {
  const url = repositoryUrl(call, repository);
  return {
    self: { href: `${url}/commits/${id}` },
    repository: { href: url },
    web: { href: `${repositoryWebUrl(call, repository)}/commit/${id}` },
    changes: { href: `${url}/commits/${id}/changes` },
  };
}

const signatureBody = ({ name, email, date }: Signature): object => ({ name, email, date });
