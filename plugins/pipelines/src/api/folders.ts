import { AdocError, exitCodes, path, type RestClient } from '@adoc/sdk';

/** https://learn.microsoft.com/rest/api/azure/devops/build/folders — the fields that are used here. */
export interface Folder {
  /** `\Services\Web`; the root is `\`. */
  path: string;
  description?: string;
}

export type FolderOrder = 'none' | 'folderAscending' | 'folderDescending';

/** Folders have never left their preview. */
const apiVersion = '7.1-preview.2';

/** The folder at a path and all below it, as one list. @param folder `\` is all of them */
export function listFolders(
  client: RestClient,
  project: string,
  { folder, queryOrder }: { folder: string; queryOrder?: FolderOrder | undefined },
): Promise<Folder[]> {
  return client.list(path`${project}/_apis/build/folders/${folder}`, {
    apiVersion,
    query: { queryOrder },
    subject: `folder "${folder}" of the project "${project}"`,
  });
}

/** @throws AdocError (exit 3) when it is not there */
export async function getFolder(client: RestClient, project: string, folder: string): Promise<Folder> {
  const all = await listFolders(client, project, { folder });
  const found = all.find((each) => each.path.toLowerCase() === folder.toLowerCase());
  if (found) return found;
  throw new AdocError(`There is no folder "${folder}" in the project "${project}".`, {
    code: 'not-found',
    exitCode: exitCodes.notFound,
    suggestions: ['See which there are: adoc pipelines folder list'],
  });
}

export function createFolder(client: RestClient, project: string, folder: Folder): Promise<Folder> {
  const query = { path: folder.path };
  return client.send('PUT', path`${project}/_apis/build/folders`, { apiVersion, query, body: folder });
}

/** Moves or describes the folder at a path; what is in it goes along. */
export function updateFolder(client: RestClient, project: string, at: string, folder: Folder): Promise<Folder> {
  return client.send('POST', path`${project}/_apis/build/folders`, { apiVersion, query: { path: at }, body: folder });
}

/** With the folders and pipelines in it. */
export async function deleteFolder(client: RestClient, project: string, { path: at }: Folder): Promise<void> {
  await client.send('DELETE', path`${project}/_apis/build/folders`, { apiVersion, query: { path: at } });
}
