import { openRepository } from '../../git/open-repository.js';
import type { PushRule } from './push-rule.js';

/** Paths must not differ by nothing but their case, which some systems cannot keep apart. */
export const consistentCase: PushRule = async ({ organization, repository, settings, update, commits }) => {
  if (settings.enforceConsistentCase !== true || commits.length === 0) return undefined;
  const git = await openRepository(organization, repository);
  const output = await git.run('ls-tree', '-r', '-t', '-z', '--name-only', update.newObjectId);
  const seen = new Map<string, string>();
  for (const path of output.split('\0').filter(Boolean)) {
    const other = seen.get(path.toLowerCase());
    if (other !== undefined) {
      return `The push was rejected because the paths '/${other}' and '/${path}' differ only by case.`;
    }
    seen.set(path.toLowerCase(), path);
  }
  return undefined;
};
