import type { Readable } from 'node:stream';
import { path, type RestClient } from '@adoc/sdk';
import { type Version, versionQuery } from '../version.js';

/** https://learn.microsoft.com/rest/api/azure/devops/git/items — a file, a folder, or the place of a submodule. */
export interface Item {
  /** From the root: `/src/index.ts`. */
  path: string;
  objectId: string;
  gitObjectType: 'blob' | 'tree' | 'commit';
  commitId: string;
  isFolder?: boolean;
  isSymLink?: boolean;
  content?: string;
}

export interface ItemChoice {
  /** Name or id. */
  repository: string;
  path: string;
  /** Undefined: the default branch. */
  version: Version | undefined;
}

/** The items of a folder, without the folder itself; or the file alone. */
export async function listItems(
  client: RestClient,
  project: string,
  { repository, path: scopePath, version, isRecursive }: ItemChoice & { isRecursive: boolean },
): Promise<Item[]> {
  const items = await client.list<Item>(itemsPath(project, repository), {
    query: {
      scopePath,
      recursionLevel: isRecursive ? 'full' : 'oneLevel',
      ...versionQuery('versionDescriptor', version),
    },
    subject: subject(scopePath, repository, version),
  });
  return items.filter((item, index) => index > 0 || !item.isFolder);
}

/** What is known of one item; with its content, if that is text. */
export function getItem(
  client: RestClient,
  project: string,
  { repository, path: itemPath, version, withContent }: ItemChoice & { withContent?: boolean },
): Promise<Item> {
  return client.get(itemsPath(project, repository), {
    query: {
      path: itemPath,
      $format: 'json',
      includeContent: withContent,
      ...versionQuery('versionDescriptor', version),
    },
    subject: subject(itemPath, repository, version),
  });
}

/** The content of a file as it is; of one that is kept in LFS, not the pointer but what it points at. */
export function streamItem(
  client: RestClient,
  project: string,
  { repository, path: itemPath, version }: ItemChoice,
): Promise<Readable> {
  return client.stream(itemsPath(project, repository), {
    query: {
      path: itemPath,
      $format: 'octetStream',
      resolveLfs: true,
      ...versionQuery('versionDescriptor', version),
    },
    subject: subject(itemPath, repository, version),
  });
}

const itemsPath = (project: string, repository: string): string =>
  path`${project}/_apis/git/repositories/${repository}/items`;

function subject(itemPath: string, repository: string, version: Version | undefined): string {
  const at = version ? ` at the ${version.versionType} ${version.version}` : '';
  return `"${itemPath}" in the repository "${repository}"${at}`;
}
