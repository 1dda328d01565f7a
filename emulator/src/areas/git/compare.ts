import type { Organization } from '../organization.js';
import { openRepository } from './open-repository.js';
import type { Repository } from './repository.js';

interface Pair {
  base: string;
  target: string;
}

/** How far two commits are apart: commits that only `target` has, and that only `base` has. */
export async function countApart(
  organization: Organization,
  repository: Repository,
  { base, target }: Pair,
): Promise<{ ahead: number; behind: number }> {
  const git = await openRepository(organization, repository);
  const output = await git.run('rev-list', '--count', '--left-right', `${base}...${target}`, '--');
  const [behind = 0, ahead = 0] = output.trim().split('\t').map(Number);
  return { ahead, behind };
}

/** The newest commits that both have; none when they have no history in common. */
export async function findMergeBases(
  organization: Organization,
  repository: Repository,
  { base, target }: Pair,
): Promise<string[]> {
  const git = await openRepository(organization, repository);
  const { stdout } = await git.try(['merge-base', '--all', base, target]);
  return stdout.toString().split('\n').filter(Boolean);
}
