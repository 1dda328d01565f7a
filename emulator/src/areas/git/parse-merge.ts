/** A file that both sides changed in ways that do not go together. */
export interface Conflict {
  /** From 1, in the order of paths. */
  id: number;
  /** From the root, with a slash first. */
  path: string;
  type: 'addAdd' | 'editEdit' | 'editDelete' | 'deleteEdit';
  /** Object ids of the blobs; undefined where a side has no such file. */
  baseBlob: string | undefined;
  sourceBlob: string | undefined;
  targetBlob: string | undefined;
}

/** What Git made of a merge. */
export interface Merge {
  /** The merged tree; with conflicts in it when there are any. */
  tree: string;
  conflicts: Conflict[];
}

/** Which stages of a path Git leaves behind: 1 is the common ancestor, 2 the target, 3 the source. */
type Stages = Partial<Record<'1' | '2' | '3', string>>;

/** Reads what `git merge-tree --write-tree -z` says after a merge of the source into the target. */
export function parseMerge(output: string): Merge {
  const [tree = '', ...rest] = output.split('\0');
  const end = rest.indexOf('');
  const byPath = new Map<string, Stages>();
  for (const entry of end < 0 ? rest : rest.slice(0, end)) {
    const match = /^\d+ ([0-9a-f]+) ([123])\t(.+)$/s.exec(entry);
    if (!match) continue;
    const [, blob = '', stage = '1', path = ''] = match;
    byPath.set(path, { ...byPath.get(path), [stage]: blob });
  }
  return { tree, conflicts: [...byPath].map(([path, stages], index) => toConflict(`/${path}`, stages, index + 1)) };
}

function toConflict(path: string, stages: Stages, id: number): Conflict {
  const { 1: baseBlob, 2: targetBlob, 3: sourceBlob } = stages;
  return { id, path, type: typeOf(stages), baseBlob, sourceBlob, targetBlob };
}

function typeOf({ 1: base, 2: target, 3: source }: Stages): Conflict['type'] {
  if (base === undefined) return 'addAdd';
  if (source === undefined) return 'deleteEdit';
  return target === undefined ? 'editDelete' : 'editEdit';
}
