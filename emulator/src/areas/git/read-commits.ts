import type { Organization } from '../organization.js';
import type { Commit } from './commit.js';
import { openRepository } from './open-repository.js';
import type { Repository } from './repository.js';

const FIELDS = ['%H', '%T', '%P', '%an', '%ae', '%at', '%cn', '%ce', '%ct', '%B'];
const FORMAT = FIELDS.join('%x00');

/**
 * Reads commits as `git log` finds them, with one run of Git.
 * @param args As for `git log`: ids, ranges, limits, and paths after `--`. Names that came from outside have to be resolved before.
 * @throws Error with Git's own words when it does not know a commit.
 */
export async function readCommits(
  organization: Organization,
  repository: Repository,
  args: readonly string[],
): Promise<Commit[]> {
  const git = await openRepository(organization, repository);
  const output = await git.run('log', '-z', '--encoding=UTF-8', `--format=${FORMAT}`, ...args);
  const fields = output.split('\0');
  const commits: Commit[] = [];
  for (let at = 0; at + FIELDS.length <= fields.length; at += FIELDS.length) {
    commits.push(parseCommit(fields.slice(at, at + FIELDS.length)));
  }
  return commits;
}

/** @param fields In the order of `FIELDS`. */
function parseCommit(fields: readonly string[]): Commit {
  const [id = '', treeId = '', parents = '', name = '', email = '', time, ...committer] = fields;
  const [committerName = '', committerEmail = '', committerTime, message = ''] = committer;
  return {
    id,
    treeId,
    parents: parents.split(' ').filter(Boolean),
    author: { name, email, date: dateOf(time) },
    committer: { name: committerName, email: committerEmail, date: dateOf(committerTime) },
    message: message.replace(/\n+$/, ''),
  };
}

/** Git counts seconds, and the service shows no more than it knows. */
const dateOf = (seconds = '0'): string => new Date(Number(seconds) * 1000).toISOString().replace('.000Z', 'Z');
