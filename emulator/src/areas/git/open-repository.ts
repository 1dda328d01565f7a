import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Organization } from '../organization.js';
import type { Repository } from './repository.js';
import { type GitResult, runGit } from './run-git.js';
import { seededContent } from './seeded-content.js';
import { writePack } from './write-pack.js';

/** A bare repository on disk. */
export class GitDirectory {
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  /** Runs Git in it, whatever the end. */
  try(
    args: readonly string[],
    options: { input?: string | Buffer; env?: Record<string, string> } = {},
  ): Promise<GitResult> {
    return runGit(args, { directory: this.path, ...options });
  }

  /** Runs Git in it. @returns its output. @throws Error with Git's own words when it fails. */
  async run(...args: string[]): Promise<string> {
    const { code, stdout, stderr } = await this.try(args);
    if (code !== 0) throw new Error(`git ${args[0]}: ${stderr.trim()}`);
    return stdout.toString();
  }
}

const opened = new WeakMap<Repository, Promise<GitDirectory>>();

/** The directory of a repository, written from its seed when it is first needed. */
export function openRepository(organization: Organization, repository: Repository): Promise<GitDirectory> {
  const known = opened.get(repository) ?? create(organization.folder, repository);
  opened.set(repository, known);
  return known;
}

const CONFIG = `[core]
\trepositoryformatversion = 0
\tfilemode = true
\tbare = true
[http]
\treceivepack = true
[uploadpack]
\tallowFilter = true
\tallowAnySHA1InWant = true
[gc]
\tauto = 0
[receive]
\tdenyDeleteCurrent = ignore
\tautogc = false
`;

async function create(folder: string, repository: Repository): Promise<GitDirectory> {
  const path = join(folder, `${repository.id}.git`);
  await mkdir(join(path, 'objects/pack'), { recursive: true });
  await mkdir(join(path, 'refs/heads'), { recursive: true });
  const { objects, refs } = seededContent(repository);
  const lines = [...refs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, id]) => `${id} ${name}\n`);
  await writeFile(join(path, 'config'), CONFIG);
  await writeFile(join(path, 'packed-refs'), `# pack-refs with: sorted\n${lines.join('')}`);
  await writeFile(join(path, 'HEAD'), `ref: ${repository.defaultBranch ?? 'refs/heads/main'}\n`);
  const directory = new GitDirectory(path);
  if (objects.size > 0) {
    const { code, stderr } = await directory.try(['index-pack', '--stdin'], {
      input: writePack([...objects.values()]),
    });
    if (code !== 0) throw new Error(`git index-pack: ${stderr}`);
  }
  return directory;
}
