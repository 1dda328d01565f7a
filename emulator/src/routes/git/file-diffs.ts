import { errors } from '../../areas/errors.js';
import { diffLines, type LineBlock } from '../../areas/git/file-diffs.js';
import { getCommit } from '../../areas/git/get-commit.js';
import { findItem } from '../../areas/git/read-items.js';
import type { Repository } from '../../areas/git/repository.js';
import { type Answer, answer } from '../../http/answer.js';
import type { Call, Route } from '../route.js';
import { getEnabledRepository } from './find-repository.js';

const MOST = 10;

interface DiffsInput {
  baseVersionCommit?: string;
  targetVersionCommit?: string;
  fileDiffParams?: { path?: string; originalPath?: string }[];
}

/** Which lines of some files differ between two commits. */
export const fileDiffs: Route = {
  id: 'c4c5a7e6-e9f3-4730-a92b-84baacff694b',
  area: 'git',
  resource: 'fileDiffs',
  template: '{project}/_apis/{area}/repositories/{repositoryId}/{resource}',
  versions: { resourceVersion: 1, minVersion: '5.0', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [{ method: 'POST', scopes: ['vso.code'], run: list }],
};

async function list(call: Call): Promise<Answer> {
  const { organization } = call;
  const repository = getEnabledRepository(call);
  const { baseVersionCommit, targetVersionCommit, fileDiffParams } = call.input<DiffsInput>('fileDiffsCriteria');
  if (!baseVersionCommit) throw errors.missing('baseVersionCommit');
  if (!targetVersionCommit) throw errors.missing('targetVersionCommit');
  if (!fileDiffParams?.length) throw errors.missing('fileDiffParams');
  if (fileDiffParams.length > MOST) throw errors.badArgument(`No more than ${MOST} files can be compared at once.`);
  const base = (await getCommit(organization, repository, baseVersionCommit)).id;
  const target = (await getCommit(organization, repository, targetVersionCommit)).id;
  const bodies: object[] = [];
  for (const { path, originalPath } of fileDiffParams) {
    const original = await blobAt(call, repository, { id: base, path: originalPath ?? path });
    const modified = await blobAt(call, repository, { id: target, path });
    const blocks = await diffLines(organization, repository, { original, modified });
    bodies.push({
      path: path ?? '',
      originalPath: originalPath ?? path ?? '',
      lineDiffBlocks: blocks.map(blockBody),
    });
  }
  return answer.list(bodies);
}

async function blobAt(
  { organization }: Call,
  repository: Repository,
  { id, path }: { id: string; path: string | undefined },
): Promise<string | undefined> {
  const item = path ? await findItem(organization, repository, { id, path }) : undefined;
  return item?.type === 'blob' ? item.objectId : undefined;
}

const blockBody = (block: LineBlock): object => ({
  changeType: block.changeType,
  originalLineNumberStart: block.originalStart,
  originalLinesCount: block.originalCount,
  modifiedLineNumberStart: block.modifiedStart,
  modifiedLinesCount: block.modifiedCount,
});
