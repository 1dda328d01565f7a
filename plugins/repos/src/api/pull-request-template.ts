import { path, type RestClient } from '@adoc/sdk';
import { chooseTemplate, templateFolder, templateFolders } from '../choose-template.js';
import type { Repository } from './repositories.js';

/** https://learn.microsoft.com/rest/api/azure/devops/git/items — the fields that are used here. */
interface Item {
  /** From the root: `/docs/readme.md`. */
  path: string;
  isFolder?: boolean;
}

/** What the repository wants to be said in pull requests into a branch: the text of its template, if there is one. */
export async function findPullRequestTemplate(
  client: RestClient,
  repository: Repository,
  targetRefName: string,
): Promise<string | undefined> {
  // Templates of the default branch count, whichever branch is the target.
  if (!repository.defaultBranch) return undefined;
  const items = path`${repository.project.id}/_apis/git/repositories/${repository.id}/items`;
  const chosen = chooseTemplate(await listCandidates(client, items), targetRefName);
  if (chosen === undefined) return undefined;
  const query = { path: chosen, includeContent: true, $format: 'json' };
  return (await client.get<{ content: string }>(items, { query })).content;
}

/** Files in the folders where templates may be. A folder is only asked for when it is there. */
async function listCandidates(client: RestClient, items: string): Promise<string[]> {
  const list = (scopePath: string, recursionLevel: 'oneLevel' | 'full') =>
    client.list<Item>(items, { query: { scopePath, recursionLevel } });
  const root = await list('/', 'oneLevel');
  const files: Item[] = [];
  for (const name of templateFolders) {
    const folder = name === '' ? '/' : findFolder(root, name)?.path;
    if (folder === undefined) continue;
    const entries = folder === '/' ? root : await list(folder, 'oneLevel');
    const templates = findFolder(entries, templateFolder);
    files.push(...entries, ...(templates ? await list(templates.path, 'full') : []));
  }
  return files.filter(({ isFolder }) => !isFolder).map((file) => file.path);
}

const findFolder = (entries: Item[], name: string): Item | undefined =>
  entries.find((entry) => entry.isFolder && entry.path.split('/').at(-1)?.toLowerCase() === name);
