import { buildUser } from '../identities/build-user.js';
import type { User } from '../identities/user.js';
import { seededAt } from '../seeded-at.js';
import { type GitObject, GitObjects } from './git-objects.js';
import type { Repository } from './repository.js';

/** What a repository holds before anybody changes it. */
export interface SeededContent {
  objects: ReadonlyMap<string, GitObject>;
  /** Object ids by full name of the ref. */
  refs: ReadonlyMap<string, string>;
}

const HOUR = 3_600_000;
/** Who wrote everything where a seed has no people. */
export const NOBODY: User = buildUser({ name: 'Ada Contoso' });
const known = new WeakMap<Repository, SeededContent>();

/** The commits, branches and tags that a repository's seed stands for. Needs no disk, so that lists of large seeds are quick. */
export function seededContent(repository: Repository): SeededContent {
  const content = known.get(repository) ?? build(repository);
  known.set(repository, content);
  return content;
}

function build({ seed, id, authors }: Repository): SeededContent {
  const objects = new GitObjects();
  const refs = new Map<string, string>();
  const { branches = [], tags = [], commits = 3, defaultBranch = 'main' } = seed;
  if (branches.length === 0) return { objects: objects.all, refs };
  const files = seed.files ?? { 'README.md': `# ${seed.name}\n`, 'src/index.js': "console.log('Hello');\n" };
  const start = Date.parse(seededAt(0));
  // Everybody takes their turn, so that a client that filters by author has something to find.
  const signature = (turn: number, time: number) => {
    const { displayName: name, account: email } = authors[turn % authors.length] ?? NOBODY;
    return { name, email, time };
  };
  const write = (changed: Record<string, string>, parents: string[], time: number, message: string): string => {
    const author = signature(Math.floor((time - start) / HOUR) - 1, time);
    return objects.commit({ tree: objects.tree(changed), parents, author, message });
  };

  let tip = '';
  for (let number = 1; number <= Math.max(1, commits); number += 1) {
    const log = Array.from({ length: number }, (_, index) => `- ${index + 1}\n`).join('');
    const message = number === 1 ? `Start ${seed.name}\n\nRepository ${id}.` : `Change ${number}`;
    tip = write({ ...files, 'CHANGELOG.md': log }, tip ? [tip] : [], start + number * HOUR, message);
  }
  const log = Array.from({ length: Math.max(1, commits) }, (_, index) => `- ${index + 1}\n`).join('');
  branches.forEach((branch, index) => {
    const own = { ...files, 'CHANGELOG.md': log, [`changes/${branch}.md`]: `Work on ${branch}.\n` };
    const time = start + (commits + 1 + index) * HOUR;
    refs.set(`refs/heads/${branch}`, branch === defaultBranch ? tip : write(own, [tip], time, `Work on ${branch}`));
  });
  tags.forEach((tag, index) => {
    const tagger = signature(index, start + (commits + 1 + index) * HOUR);
    refs.set(
      `refs/tags/${tag}`,
      objects.tag({ name: tag, objectId: tip, type: 'commit', tagger, message: `Release ${tag}` }),
    );
  });
  return { objects: objects.all, refs };
}
