import type { GitDirectory } from './open-repository.js';

export type ObjectType = 'blob' | 'tree' | 'commit' | 'tag';

/** Which objects of these a repository has, with their types and sizes in bytes: one run of Git for all. */
export async function readObjectTypes(
  git: GitDirectory,
  ids: readonly string[],
): Promise<Map<string, { type: ObjectType; size: number }>> {
  const found = new Map<string, { type: ObjectType; size: number }>();
  if (ids.length === 0) return found;
  const { stdout } = await git.try(['cat-file', '--batch-check'], { input: `${ids.join('\n')}\n` });
  for (const line of stdout.toString().split('\n')) {
    const [id = '', type = '', size] = line.split(' ');
    if (/^(?:blob|tree|commit|tag)$/.test(type)) found.set(id, { type: type as ObjectType, size: Number(size) });
  }
  return found;
}
