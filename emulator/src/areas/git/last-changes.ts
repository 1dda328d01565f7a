import type { Organization } from '../organization.js';
import type { Commit } from './commit.js';
import type { Item } from './item.js';
import { openRepository } from './open-repository.js';
import { readCommits } from './read-commits.js';
import type { Repository } from './repository.js';

interface Wanted {
  commitId: string;
  items: readonly Item[];
}

/** The commit that last changed each item, by its path. Two runs of Git, however many items there are. */
export async function readLastChanges(
  organization: Organization,
  repository: Repository,
  { commitId, items }: Wanted,
): Promise<Map<string, Commit>> {
  const git = await openRepository(organization, repository);
  const missing = new Set(items.map(({ path }) => path));
  const ids = new Map<string, string>();
  // Merges are told by what they brought, so that only the commits themselves count.
  const output = await git.run('log', '-z', '--raw', '-r', '-t', '--no-renames', '--format=%x01%H%x02', commitId);
  for (const entry of output.split('\u0001').slice(1)) {
    const [id = '', changes = ''] = entry.split('\u0002');
    const fields = changes.split('\0');
    const paths = fields.filter((_, index) => index > 0 && fields[index - 1]?.trimStart().startsWith(':'));
    for (const path of ['/', ...paths.map((each) => `/${each}`)]) if (missing.delete(path)) ids.set(path, id);
    if (missing.size === 0) break;
  }
  const unique = [...new Set(ids.values())];
  const commits =
    unique.length > 0 ? await readCommits(organization, repository, ['--no-walk=unsorted', ...unique]) : [];
  const byId = new Map(commits.map((commit) => [commit.id, commit]));
  return new Map([...ids].flatMap(([path, id]) => (byId.has(id) ? [[path, byId.get(id) as Commit]] : [])));
}
