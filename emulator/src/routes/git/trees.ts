import { archiveFolder } from '../../areas/git/archive.js';
import { getObject } from '../../areas/git/get-object.js';
import type { Item } from '../../areas/git/item.js';
import { readObjectTypes } from '../../areas/git/object-types.js';
import { openRepository } from '../../areas/git/open-repository.js';
import { readFolder } from '../../areas/git/read-items.js';
import { type Answer, answer } from '../../http/answer.js';
import type { Call, Route } from '../route.js';
import { attachment } from './attachment.js';
import { readFormat } from './content-format.js';
import { getEnabledRepository } from './find-repository.js';
import { repositoryUrl } from './repository-url.js';

/** What is in a folder, by the id that Git gives it. */
export const trees: Route = {
  id: '729f6437-6f92-44ec-8bee-273a7111063c',
  area: 'git',
  resource: 'trees',
  template: '{project}/_apis/{area}/repositories/{repositoryId}/{resource}/{sha1}',
  versions: { resourceVersion: 1, minVersion: '1.0', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [{ method: 'GET', parameter: 'sha1', scopes: ['vso.code'], anonymous: true, run: show }],
};

async function show(call: Call): Promise<Answer> {
  const { organization, query, parameters } = call;
  const repository = getEnabledRepository(call);
  const { id, size } = await getObject(organization, repository, { id: parameters.sha1 ?? '', type: 'tree' });
  const folder: Item = { path: '/', objectId: id, type: 'tree', mode: '040000', size: undefined };
  if (readFormat(call) === 'zip') {
    const name = `${query.text('fileName') ?? id}.zip`;
    const headers = { 'Content-Type': 'application/zip', 'Content-Disposition': attachment(name) };
    return { status: 200, headers, body: await archiveFolder(organization, repository, folder) };
  }
  const recursion = query.flag('recursive') ? 'full' : 'oneLevel';
  const entries = await readFolder(organization, repository, { folder, recursion });
  const folders = entries.filter(({ type }) => type === 'tree').map(({ objectId }) => objectId);
  const sizes = await readObjectTypes(await openRepository(organization, repository), folders);
  const base = repositoryUrl(call, repository);
  const url = `${base}/trees/${id}`;
  return answer.json({
    objectId: id,
    url,
    treeEntries: entries.map(({ path, objectId, type, mode, size: bytes }) => ({
      objectId,
      relativePath: path.slice(1),
      mode: mode.replace(/^0/, ''),
      gitObjectType: type,
      url: `${base}/${type === 'tree' ? 'trees' : type === 'blob' ? 'blobs' : 'commits'}/${objectId}`,
      size: bytes ?? sizes.get(objectId)?.size ?? 0,
    })),
    size,
    _links: { self: { href: url }, repository: { href: base }, treeEntries: entryLinks(base, entries) },
  });
}

const entryLinks = (base: string, entries: readonly Item[]): object[] =>
  entries.map(({ type, objectId }) => ({ href: `${base}/${type === 'tree' ? 'trees' : 'blobs'}/${objectId}` }));
