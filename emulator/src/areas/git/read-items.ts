import type { Organization } from '../organization.js';
import type { Item, Recursion } from './item.js';
import { openRepository } from './open-repository.js';
import type { Repository } from './repository.js';

interface Wanted {
  /** Of a commit or a tree. */
  id: string;
  /** From the root; the leading slash may be missing. */
  path: string;
}

/** The file or folder at a path; undefined when there is none. */
export async function findItem(
  organization: Organization,
  repository: Repository,
  { id, path }: Wanted,
): Promise<Item | undefined> {
  const git = await openRepository(organization, repository);
  const inner = trimPath(path);
  if (inner === '') {
    const tree = (await git.run('rev-parse', '--verify', `${id}^{tree}`)).trim();
    return { path: '/', objectId: tree, type: 'tree', mode: '040000', size: undefined };
  }
  const { code, stdout } = await git.try(['ls-tree', '-z', '--long', '--full-tree', id, '--', inner]);
  return code === 0 ? parseTree(stdout.toString()).find((item) => item.path === `/${inner}`) : undefined;
}

/** What is in a folder, by path, without the folder itself; nothing for a file. */
export async function readFolder(
  organization: Organization,
  repository: Repository,
  { folder, recursion }: { folder: Item; recursion: Recursion },
): Promise<Item[]> {
  if (folder.type !== 'tree' || recursion === 'none') return [];
  const git = await openRepository(organization, repository);
  const depth = recursion === 'full' ? ['-r', '-t'] : [];
  const output = await git.run('ls-tree', '-z', '--long', '--full-tree', ...depth, folder.objectId);
  const prefix = folder.path === '/' ? '' : folder.path;
  return parseTree(output).map((item) => ({ ...item, path: prefix + item.path }));
}

/** @returns the bytes of a blob. @throws Error when Git does not know it. */
export async function readBlob(organization: Organization, repository: Repository, id: string): Promise<Buffer> {
  const git = await openRepository(organization, repository);
  const { code, stdout, stderr } = await git.try(['cat-file', 'blob', id]);
  if (code !== 0) throw new Error(`git cat-file: ${stderr.trim()}`);
  return stdout;
}

const trimPath = (path: string): string => path.replace(/^\/+|\/+$/g, '');

function parseTree(output: string): Item[] {
  return output
    .split('\0')
    .filter(Boolean)
    .map((line) => {
      const cut = line.indexOf('\t');
      const [mode = '', type = '', objectId = '', size = ''] = line.slice(0, cut).split(/ +/);
      const path = `/${line.slice(cut + 1)}`;
      return { path, objectId, type: type as Item['type'], mode, size: size === '-' ? undefined : Number(size) };
    });
}
