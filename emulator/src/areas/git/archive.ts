import type { Organization } from '../organization.js';
import type { Item } from './item.js';
import { type GitDirectory, openRepository } from './open-repository.js';
import type { Repository } from './repository.js';

/** A zip of a folder, or of a single file. */
export async function archiveFolder(organization: Organization, repository: Repository, item: Item): Promise<Buffer> {
  const git = await openRepository(organization, repository);
  if (item.type === 'tree') return archiveTree(git, item.objectId);
  const name = item.path.slice(item.path.lastIndexOf('/') + 1);
  return archiveBlobs(git, [{ name, objectId: item.objectId }]);
}

/** A zip of files, each under its own name. */
export async function archiveBlobs(
  git: GitDirectory,
  files: readonly { name: string; objectId: string }[],
): Promise<Buffer> {
  const lines = files.map(({ name, objectId }) => `100644 blob ${objectId}\t${name}\0`);
  const { code, stdout, stderr } = await git.try(['mktree', '-z'], { input: lines.join('') });
  if (code !== 0) throw new Error(`git mktree: ${stderr.trim()}`);
  return archiveTree(git, stdout.toString().trim());
}

async function archiveTree(git: GitDirectory, id: string): Promise<Buffer> {
  const { code, stdout, stderr } = await git.try(['archive', '--format=zip', id]);
  if (code !== 0) throw new Error(`git archive: ${stderr.trim()}`);
  return stdout;
}
