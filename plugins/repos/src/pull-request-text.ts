import { AdocError, type RestClient, shortRef } from '@adoc/sdk';
import { listNewCommits } from './api/new-commits.js';
import { findPullRequestTemplate } from './api/pull-request-template.js';
import type { Repository } from './api/repositories.js';
import { describeCommits, subjectOf } from './describe-commits.js';

interface Wanted {
  /** In full: `refs/heads/main`. */
  sourceRefName: string;
  targetRefName: string;
  /** As they were given; what is missing is made up. */
  title: string | undefined;
  description: string | undefined;
  /** Whether all commits and the template of the repository are to be used. */
  fill: boolean;
}

interface Text {
  title: string;
  description?: string | undefined;
}

/** Commits that are looked at to fill in a description. */
const MOST = 100;

/** Title and description of a new pull request. @throws AdocError when there is nothing to fill them from */
export async function writePullRequestText(client: RestClient, repository: Repository, wanted: Wanted): Promise<Text> {
  const { title, description, sourceRefName, targetRefName, fill } = wanted;
  if (title !== undefined && description !== undefined) return { title, description };
  const commits = await listNewCommits(client, repository, { sourceRefName, targetRefName, limit: fill ? MOST : 2 });
  const [message, ...others] = commits.map(({ comment }) => comment);
  if (fill) {
    if (message === undefined) throw nothingToMerge(wanted);
    const template = await findPullRequestTemplate(client, repository, targetRefName);
    const text = describeCommits([message, ...others], { sourceRefName, template });
    return { title: title ?? text.title, description: description ?? text.description };
  }
  const isSingle = message !== undefined && others.length === 0;
  const merge = `Merge ${shortRef(sourceRefName)} to ${shortRef(targetRefName)}`;
  return {
    title: title ?? ((isSingle && subjectOf(message)) || merge),
    description: description ?? (isSingle ? message : undefined),
  };
}

function nothingToMerge({ sourceRefName, targetRefName }: Wanted): AdocError {
  return new AdocError(`"${shortRef(sourceRefName)}" has no commit that "${shortRef(targetRefName)}" has not.`, {
    code: 'nothing-to-merge',
    suggestions: [
      `Push them first: git push origin ${shortRef(sourceRefName)}`,
      'Name another target: --target-branch NAME',
    ],
  });
}
