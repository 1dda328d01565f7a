import { folderInvalid } from './errors.js';

/**
 * Brings the path of a folder into its one form, such as `\Services\Web`; the root is `\`. Slashes of either kind will do.
 * @throws ServiceError with status 400 for a name that no folder may have.
 */
export function parseFolder(path: string): string {
  const names = path.split(/[\\/]/).filter(Boolean);
  for (const name of names) {
    if (/[<>|:*?"%+@]|\p{Cc}/u.test(name) || name === '.' || name === '..') throw folderInvalid(path);
  }
  return `\\${names.join('\\')}`;
}

/** Whether a folder is another one, or is in it. */
export const isInFolder = (path: string, folder: string): boolean => {
  const [inner, outer] = [path.toLowerCase(), folder.toLowerCase()];
  return inner === outer || outer === '\\' || inner.startsWith(`${outer}\\`);
};
