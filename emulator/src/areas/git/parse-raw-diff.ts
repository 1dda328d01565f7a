import type { Change } from './change.js';

const ZERO = /^0+$/;

/** Reads what `git diff-tree -z --raw --no-abbrev` prints. @returns changes by path. */
export function parseRawDiff(output: string): Change[] {
  const fields = output.split('\0').filter(Boolean);
  const changes: Change[] = [];
  for (let at = 0; at < fields.length; ) {
    const [oldMode = '', newMode = '', oldId = '', newId = '', status = ''] = (fields[at] ?? '').slice(1).split(' ');
    const moved = /^[RC]/.test(status);
    const original = `/${fields[at + 1]}`;
    const path = moved ? `/${fields[at + 2]}` : original;
    at += moved ? 3 : 2;
    const entry = {
      path,
      originalPath: moved ? original : undefined,
      type: typeOf(ZERO.test(newMode) ? oldMode : newMode),
      objectId: ZERO.test(newId) ? undefined : newId,
      originalObjectId: ZERO.test(oldId) ? undefined : oldId,
    };
    changes.push({ ...entry, changeType: changeTypeOf(status, oldId === newId) });
    if (moved) changes.push({ ...entry, path: original, changeType: 'delete, sourceRename', objectId: undefined });
  }
  return changes.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function typeOf(mode: string): Change['type'] {
  if (mode === '040000') return 'tree';
  return mode === '160000' ? 'commit' : 'blob';
}

function changeTypeOf(status: string, isSame: boolean): Change['changeType'] {
  if (status.startsWith('R')) return isSame ? 'rename' : 'edit, rename';
  return status === 'A' ? 'add' : status === 'D' ? 'delete' : 'edit';
}
