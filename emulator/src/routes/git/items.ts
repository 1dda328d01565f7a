import { errors } from '../../areas/errors.js';
import { archiveFolder } from '../../areas/git/archive.js';
import { itemNotFound } from '../../areas/git/errors.js';
import type { Item, Recursion } from '../../areas/git/item.js';
import { readLastChanges } from '../../areas/git/last-changes.js';
import { findItem, readBlob, readFolder } from '../../areas/git/read-items.js';
import type { Repository } from '../../areas/git/repository.js';
import { DEFAULT_VERSION, resolveVersion } from '../../areas/git/resolve-version.js';
import { type VersionDescriptor, versionLabel } from '../../areas/git/version.js';
import { type Answer, answer } from '../../http/answer.js';
import type { Call, Route } from '../route.js';
import { readFormat } from './content-format.js';
import { contentTypeOf } from './content-type.js';
import { getEnabledRepository } from './find-repository.js';
import { type ItemContext, itemBody } from './item-body.js';
import { readVersion } from './version-query.js';

const LEVELS: readonly Recursion[] = ['none', 'oneLevel', 'oneLevelPlusNestedEmptyFolders', 'full'];
const READ = ['vso.code'];

/** Files and folders of a branch, tag or commit, and their content. */
export const items: Route = {
  id: 'fb93c0db-47ed-4a31-8c20-47552878fb44',
  area: 'git',
  resource: 'items',
  template: '{project}/_apis/{area}/repositories/{repositoryId}/{resource}/{*path}',
  versions: { resourceVersion: 1, minVersion: '1.0', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [
    { method: 'GET', scopes: READ, anonymous: true, run: show },
    { method: 'GET', parameter: 'path', scopes: READ, anonymous: true, run: show },
  ],
};

async function show(call: Call): Promise<Answer> {
  const { query, parameters, organization } = call;
  const repository = getEnabledRepository(call);
  const single = query.text('path') ?? parameters.path;
  const scope = query.text('scopePath');
  if (single && scope) throw errors.badArgument('Only one of path and scopePath can be given.');
  const recursion = parseRecursion(query.text('recursionLevel'));
  if (single && recursion !== 'none') throw errors.badArgument('recursionLevel goes with scopePath, not with path.');
  const path = single ?? scope ?? '/';
  const version = readVersion(query, 'versionDescriptor') ?? DEFAULT_VERSION;
  const { item, commitId } = await getItem(call, repository, { path, version });
  const format = readFormat(call);
  if (format === 'zip') return zip(call, repository, item);
  if (item.type === 'blob' && format !== 'json') {
    return content(call, { item, bytes: await readBlob(organization, repository, item.objectId) });
  }
  const inside = single ? [] : await readFolder(organization, repository, { folder: item, recursion });
  const all = [item, ...inside];
  const last = query.flag('latestProcessedChange');
  const context: ItemContext = {
    version,
    commitId,
    withMetadata: query.flag('includeContentMetadata'),
    lastChanges: last ? await readLastChanges(organization, repository, { commitId, items: all }) : undefined,
    withLinks: single !== undefined || query.flag('includeLinks'),
  };
  const bodies = all.map((each) => itemBody(call, repository, { item: each, context }));
  if (!single) return answer.list(bodies);
  const withContent = item.type === 'blob' && query.flag('includeContent');
  const text = withContent ? (await readBlob(organization, repository, item.objectId)).toString() : undefined;
  return answer.json({ ...bodies[0], ...(text !== undefined && { content: text }) });
}

interface Wanted {
  path: string;
  version: VersionDescriptor;
}

/** @throws ServiceError when there is no such version, or nothing at the path. */
export async function getItem(
  { organization }: Call,
  repository: Repository,
  { path, version }: Wanted,
): Promise<{ item: Item; commitId: string }> {
  const commitId = await resolveVersion(organization, repository, version, path);
  const item = await findItem(organization, repository, { id: commitId, path });
  if (item) return { item, commitId };
  const named = version.version ?? repository.defaultBranch?.replace('refs/heads/', '');
  const label = versionLabel({ ...version, version: named });
  throw itemNotFound(path.startsWith('/') ? path : `/${path}`, {
    repository: repository.name,
    version: label,
    commitId,
  });
}

/** @throws ServiceError when the level is not known. */
export function parseRecursion(value: string | number | undefined | null): Recursion {
  const text = String(value ?? 'none').toLowerCase();
  // The service's own number for everything is 120.
  const found = LEVELS.find((level, index) => level.toLowerCase() === text || String(index) === text);
  if (!found && text !== '120') throw errors.badArgument(`The value '${value}' is not valid for recursionLevel.`);
  return found ?? 'full';
}

function content(call: Call, { item, bytes }: { item: Item; bytes: Buffer }): Answer {
  const known = contentTypeOf(item.path);
  // A page must not run on the service's own address.
  const type = /html|svg|javascript|xml/.test(known) ? 'text/plain' : known;
  const format = readFormat(call);
  const contentType = format === 'octetStream' ? 'application/octet-stream' : format === 'text' ? 'text/plain' : type;
  const name = item.path.slice(item.path.lastIndexOf('/') + 1);
  const isDownload = call.query.flag('download') || contentType === 'application/octet-stream';
  return {
    status: 200,
    headers: { 'Content-Type': contentType, ...(isDownload && { 'Content-Disposition': attachment(name) }) },
    body: bytes,
  };
}

async function zip({ organization }: Call, repository: Repository, item: Item): Promise<Answer> {
  const name = item.path === '/' ? repository.name : item.path.slice(item.path.lastIndexOf('/') + 1);
  return {
    status: 200,
    headers: { 'Content-Type': 'application/zip', 'Content-Disposition': attachment(`${name}.zip`) },
    body: await archiveFolder(organization, repository, item),
  };
}

/** Names beyond ASCII go encoded, and plainly for those who do not read that. */
export const attachment = (name: string): string =>
  `attachment; filename="${name.replace(/[^ -~]|["\\]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name)}`;
