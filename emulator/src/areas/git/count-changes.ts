import type { Organization } from '../organization.js';
import { openRepository } from './open-repository.js';
import type { Repository } from './repository.js';

/** How many files something changed, by what it did to them. */
export interface ChangeCounts {
  Add: number;
  Edit: number;
  Delete: number;
}

/** What each of some commits changed against its first parent. One run of Git, however many there are. */
export async function countChanges(
  organization: Organization,
  repository: Repository,
  ids: readonly string[],
): Promise<Map<string, ChangeCounts>> {
  const counts = new Map<string, ChangeCounts>();
  if (ids.length === 0) return counts;
  const git = await openRepository(organization, repository);
  const args = ['log', '--no-walk=unsorted', '--stdin', '--first-parent', '-m', '--no-renames', '--name-status'];
  const { stdout } = await git.try([...args, '--format=%x01%H'], { input: `${ids.join('\n')}\n` });
  for (const entry of stdout.toString().split('\u0001').slice(1)) {
    const [id = '', ...lines] = entry.split('\n');
    const having = (letter: RegExp): number => lines.filter((line) => letter.test(line)).length;
    counts.set(id, { Add: having(/^A/), Edit: having(/^[MT]/), Delete: having(/^D/) });
  }
  return counts;
}
