import { AdocError, exitCodes, type RestClient } from '@adoc/sdk';
import { type FileChange, listChanges } from './api/iterations.js';
import type { PullRequest } from './api/pull-requests.js';

interface Choice {
  pullRequest: PullRequest;
  iteration: number;
  /** Paths of files and folders, with or without a slash at the beginning; all files when undefined. */
  files: string[] | undefined;
}

/** The changes of some of the files. @throws AdocError exit 3 where a path is none of what changes */
export async function* chooseChanges(client: RestClient, choice: Choice): AsyncGenerator<FileChange> {
  const { pullRequest, iteration, files } = choice;
  const missing = new Set(files);
  for await (const change of listChanges(client, pullRequest, iteration)) {
    const meant = files?.filter((file) => isAt(change, file));
    for (const file of meant ?? []) missing.delete(file);
    if (meant?.length !== 0) yield change;
  }
  const [first] = missing;
  if (first !== undefined) throw notChanged(first, pullRequest);
}

/** The change of one file. @throws AdocError exit 3 where it does not change */
export async function getChange(
  client: RestClient,
  choice: Omit<Choice, 'files'> & { file: string },
): Promise<FileChange> {
  const wanted = fromRoot(choice.file);
  for await (const change of listChanges(client, choice.pullRequest, choice.iteration)) {
    if ([change.item.path, change.originalPath].includes(wanted)) return change;
  }
  throw notChanged(choice.file, choice.pullRequest);
}

function isAt({ item, originalPath }: FileChange, file: string): boolean {
  const wanted = fromRoot(file);
  return [item.path, originalPath].some((path) => path === wanted || path?.startsWith(`${wanted}/`));
}

const fromRoot = (file: string): string => `/${file.replace(/^(\.?\/)+|\/+$/g, '')}`;

function notChanged(file: string, { pullRequestId }: PullRequest): AdocError {
  return new AdocError(`The pull request ${pullRequestId} does not change "${file}".`, {
    code: 'file-not-changed',
    exitCode: exitCodes.notFound,
    suggestions: [`See what it changes: adoc repos pr files --id ${pullRequestId}`],
  });
}
