import type { GitDirectory } from './open-repository.js';

/** What every ref of a repository points at, by its full name. */
export async function readRefTable(git: GitDirectory): Promise<Map<string, string>> {
  const output = await git.run('for-each-ref', '--format=%(objectname) %(refname)');
  const lines = output.split('\n').filter(Boolean);
  return new Map(lines.map((line) => [line.slice(41), line.slice(0, 40)]));
}
