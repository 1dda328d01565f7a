import { matchesPaths } from '../patterns.js';
import { findFile, type PushRule } from './push-rule.js';
import { readSizes } from './pushed-commit.js';

const RESERVED = /^(con|prn|aux|nul|com[1-9]|lpt[1-9])(\..*)?$/i;
const NOT_IN_WINDOWS = /[<>:"|?*\\\p{Cc}]|[. ]$/u;

/** Certain paths must not be there. */
export const fileName: PushRule = (pushed) => {
  const patterns = pushed.settings.filenamePatterns as string[];
  const found = findFile(pushed, (path) => matchesPaths(patterns, path));
  return found && `The push was rejected because the path '${found.path}' is not allowed in this repository.`;
};

/** Paths must not be too long. */
export const pathLength: PushRule = (pushed) => {
  const maximum = Number(pushed.settings.maxPathLength);
  const found = findFile(pushed, (path) => path.length > maximum);
  return (
    found &&
    `The push was rejected because the path '${found.path}' is longer than the maximum of ${maximum} characters.`
  );
};

/** Names have to be possible on every system. */
export const reservedNames: PushRule = (pushed) => {
  const isReserved = (name: string): boolean => RESERVED.test(name) || NOT_IN_WINDOWS.test(name);
  const found = findFile(pushed, (path) => path.split('/').some(isReserved));
  return found && `The push was rejected because the name '${found.path}' is reserved on some platforms.`;
};

/** Files must not be too large. */
export const fileSize: PushRule = async ({ organization, repository, settings, commits }) => {
  const changes = commits.flatMap((commit) => commit.changes);
  const ids = changes.flatMap(({ objectId }) => objectId ?? []);
  if (ids.length === 0) return undefined;
  const isCompressed = settings.useUncompressedSize !== true;
  const sizes = await readSizes(organization, repository, { ids, isCompressed });
  const maximum = Number(settings.maximumGitBlobSizeInBytes);
  const found = changes.find(({ objectId }) => (sizes.get(objectId ?? '') ?? 0) > maximum);
  return (
    found && `The push was rejected because the file '${found.path}' is larger than the maximum of ${maximum} bytes.`
  );
};
