import type { Organization } from '../organization.js';
import { openRepository } from './open-repository.js';
import type { Repository } from './repository.js';

interface Copy {
  from: Repository;
  to: Repository;
  /** As for `git fetch`, such as `+refs/heads/*:refs/heads/*`. */
  specs: readonly string[];
}

/** Brings refs of one repository, with all they need, into another. @throws Error with Git's own words. */
export async function copyRefs(organization: Organization, { from, to, specs }: Copy): Promise<void> {
  const [source, target] = await Promise.all([openRepository(organization, from), openRepository(organization, to)]);
  await target.run('-c', 'protocol.file.allow=always', 'fetch', '--quiet', '--no-tags', source.path, ...specs);
}

interface CopiedCommit {
  from: Repository;
  to: Repository;
  /** Of a commit, which need not be a tip. */
  id: string;
}

/** Brings a commit with its history into another repository, without a ref to it. @throws Error with Git's own words. */
export async function copyObjects(organization: Organization, { from, to, id }: CopiedCommit): Promise<void> {
  const [source, target] = await Promise.all([openRepository(organization, from), openRepository(organization, to)]);
  await target.run('-c', 'protocol.file.allow=always', 'fetch', '--quiet', '--no-tags', source.path, id);
}
