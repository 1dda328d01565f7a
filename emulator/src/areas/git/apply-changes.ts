import { pathExists, pathInTheWay, pathMissing } from './errors.js';
import type { TreeFile } from './write-tree.js';

/** What a new commit does to a file. Paths are from the root, without a leading slash. */
export type FileChange =
  | { type: 'add' | 'edit'; path: string; objectId: string }
  | { type: 'delete'; path: string }
  /** @property objectId The new content, when that changes too. */
  | { type: 'rename'; path: string; originalPath: string; objectId: string | undefined };

/**
 * Applies changes one after the other.
 * @param files By path; they are changed.
 * @throws ServiceError when a file is there that should not be, or the other way round.
 */
export function applyChanges(files: Map<string, TreeFile>, changes: readonly FileChange[]): void {
  for (const change of changes) {
    const known = files.get(change.type === 'rename' ? change.originalPath : change.path);
    if (change.type === 'add') {
      if (known) throw pathExists(change.path);
    } else if (!known) {
      if (change.type !== 'delete' || !deleteFolder(files, change.path)) throw pathMissing(change);
    } else if (change.type !== 'edit') {
      files.delete(change.type === 'rename' ? change.originalPath : change.path);
    }
    if (change.type === 'delete') continue;
    if (change.type === 'rename' && files.has(change.path)) throw pathExists(change.path);
    checkPlace(files, change.path);
    files.set(change.path, { mode: known?.mode ?? '100644', objectId: change.objectId ?? known?.objectId ?? '' });
  }
}

function deleteFolder(files: Map<string, TreeFile>, path: string): boolean {
  const inside = [...files.keys()].filter((file) => file.startsWith(`${path}/`));
  for (const file of inside) files.delete(file);
  return inside.length > 0;
}

/** A file cannot be where a folder is, nor inside another file. */
function checkPlace(files: ReadonlyMap<string, TreeFile>, path: string): void {
  const parts = path.split('/');
  const parents = parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
  if (parents.some((parent) => files.has(parent))) throw pathInTheWay(path);
  for (const file of files.keys()) if (file.startsWith(`${path}/`)) throw pathInTheWay(path);
}
