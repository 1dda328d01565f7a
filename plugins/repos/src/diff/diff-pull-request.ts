import type { RestClient } from '@adoc/sdk';
import { readBlob } from '../api/blobs.js';
import type { FileChange } from '../api/iterations.js';
import type { PullRequest } from '../api/pull-requests.js';
import { mapAhead } from './map-ahead.js';
import { type FileVersion, makePatch, type Patch } from './patch.js';

/** A file that differs. */
export interface FileDiff {
  path: string;
  originalPath?: string;
  /** As the service calls it: `edit`, `rename, edit`. */
  changeType: string;
  isBinary: boolean;
  additions: number;
  deletions: number;
  /** What `git apply` takes. */
  patch: string;
}

/** The files one by one; or the whole as one patch, byte for byte. */
export interface Diff extends AsyncIterable<FileDiff> {
  bytes(): AsyncIterable<Buffer>;
}

/** Bytes of a version. Who reviews a longer file does not read it line by line. */
const limit = 10 * 1024 * 1024;
const filesAtOnce = 4;

/** Fetches both versions of each file and compares them here: the service makes no patches. */
export function diffPullRequest(
  client: RestClient,
  pullRequest: PullRequest,
  changes: AsyncIterable<FileChange>,
): Diff {
  const compared = (): AsyncGenerator<[FileChange, Patch]> =>
    mapAhead(changes, filesAtOnce, async (change) => [change, await compare(client, pullRequest, change)]);
  return {
    async *[Symbol.asyncIterator]() {
      for await (const [change, patch] of compared()) yield fileDiff(change, patch);
    },
    async *bytes() {
      for await (const [, patch] of compared()) yield patch.bytes;
    },
  };
}

async function compare(client: RestClient, pullRequest: PullRequest, change: FileChange): Promise<Patch> {
  const { item, originalPath, changeType } = change;
  const kinds = changeType.split(/, */);
  const read = async (path: string, objectId: string | undefined): Promise<FileVersion | undefined> =>
    objectId === undefined
      ? undefined
      : { path: withoutSlash(path), objectId, content: await readBlob(client, pullRequest, { objectId, limit }) };
  const [before, after] = await Promise.all([
    read(originalPath ?? item.path, kinds.includes('add') ? undefined : item.originalObjectId),
    read(item.path, kinds.includes('delete') ? undefined : item.objectId),
  ]);
  return makePatch(before, after);
}

function fileDiff({ item, originalPath, changeType }: FileChange, { bytes, ...patch }: Patch): FileDiff {
  return {
    path: item.path,
    ...(originalPath !== undefined && { originalPath }),
    changeType,
    ...patch,
    patch: bytes.toString(),
  };
}

const withoutSlash = (path: string): string => path.replace(/^\//, '');
