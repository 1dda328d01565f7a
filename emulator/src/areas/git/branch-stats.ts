import type { Organization } from '../organization.js';
import { openRepository } from './open-repository.js';
import type { Repository } from './repository.js';

/** How far a branch is from the one it is compared with. */
export interface BranchStats {
  /** Short. */
  name: string;
  commitId: string;
  ahead: number;
  behind: number;
}

interface Compared {
  /** Tips by short name. */
  branches: ReadonlyMap<string, string>;
  /** Id of a commit. */
  base: string;
}

/** Compares branches with a commit. One run of Git, however many there are. */
export async function readBranchStats(
  organization: Organization,
  repository: Repository,
  { branches, base }: Compared,
): Promise<BranchStats[]> {
  const git = await openRepository(organization, repository);
  const tips = [...new Set([base, ...branches.values()])];
  const { stdout } = await git.try(['rev-list', '--parents', '--stdin'], { input: `${tips.join('\n')}\n` });
  const lines = stdout.toString().split('\n').filter(Boolean);
  const parents = new Map(lines.map((line) => [line.slice(0, 40), line.slice(41).split(' ').filter(Boolean)]));
  const common = historyOf(base, parents);
  return [...branches].map(([name, commitId]) => {
    const own = historyOf(commitId, parents);
    const shared = [...own].filter((id) => common.has(id)).length;
    return { name, commitId, ahead: own.size - shared, behind: common.size - shared };
  });
}

/** A commit with all that came before it. */
function historyOf(tip: string, parents: ReadonlyMap<string, readonly string[]>): Set<string> {
  const seen = new Set([tip]);
  // A set goes on to what is added to it meanwhile.
  for (const id of seen) for (const parent of parents.get(id) ?? []) seen.add(parent);
  return seen;
}
