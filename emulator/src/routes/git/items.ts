import { errors } from '../../areas/errors.js';
import { archiveFolder } from '../../areas/git/archive.js';
import type { Item } from '../../areas/git/item.js';
import { readLastChanges } from '../../areas/git/last-changes.js';
import { readBlob, readFolder } from '../../areas/git/read-items.js';
import type { Repository } from '../../areas/git/repository.js';
import { DEFAULT_VERSION } from '../../areas/git/resolve-version.js';
import type { VersionDescriptor } from '../../areas/git/version.js';
import { type Answer, answer } from '../../http/answer.js';
import type { Call, Route } from '../route.js';
import { attachment } from './attachment.js';
import { type ContentFormat, readFormat } from './content-format.js';
import { getEnabledRepository } from './find-repository.js';
import { getItem } from './get-item.js';
import { itemBody } from './item-body.js';
import { parseRecursion } from './parse-recursion.js';
import { readVersion } from './version-query.js';

/** Files and folders, told as JSON, as they are, or packed. */
export const items: Route = {
  id: 'fb93c0db-47ed-4a31-8c20-47552878fb44',
  area: 'git',
  resource: 'items',
  template: '{project}/_apis/{area}/repositories/{repositoryId}/{resource}/{*path}',
  versions: { resourceVersion: 1, minVersion: '1.0', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [{ method: 'GET', scopes: ['vso.code'], anonymous: true, run: show }],
};

/** An item that was found, and the version that was asked for. */
interface Found {
  item: Item;
  commitId: string;
  version: VersionDescriptor;
}

async function show(call: Call): Promise<Answer> {
  const { query, parameters } = call;
  const repository = getEnabledRepository(call);
  const path = parameters.path ?? query.text('path');
  const scopePath = query.text('scopePath');
  if (path !== undefined && scopePath !== undefined) {
    throw errors.badArgument('Only one of path and scopePath can be given.');
  }
  const version = readVersion(query, 'versionDescriptor') ?? DEFAULT_VERSION;
  const found = { ...(await getItem(call, repository, { path: path ?? scopePath ?? '/', version })), version };
  const format = readFormat(call);
  if (format === 'zip') return packed(call, repository, found.item);
  // A client that says nothing of formats gets a file that it names as it is, and everything else as JSON.
  const plain = format === 'text' || format === 'octetStream' || (format === 'any' && path !== undefined);
  if (plain && found.item.type === 'blob') return content(call, repository, { item: found.item, format });
  const list = path === undefined || parseRecursion(query.text('recursionLevel')) !== 'none';
  return list ? listed(call, repository, found) : single(call, repository, found);
}

/** A file as it is. HTML goes out as text, so that no browser runs what somebody pushed. */
async function content(
  { organization, query }: Call,
  repository: Repository,
  { item, format }: { item: Item; format: ContentFormat },
): Promise<Answer> {
  const body = await readBlob(organization, repository, item.objectId);
  const bytes = format === 'octetStream' || (format === 'any' && body.includes(0));
  const download = bytes || query.flag('download');
  return {
    status: 200,
    headers: {
      'Content-Type': bytes ? 'application/octet-stream' : 'text/plain',
      ...(download && { 'Content-Disposition': attachment(nameOf(item, repository)) }),
    },
    body,
  };
}

async function packed({ organization }: Call, repository: Repository, item: Item): Promise<Answer> {
  return {
    status: 200,
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': attachment(`${nameOf(item, repository)}.zip`),
    },
    body: await archiveFolder(organization, repository, item),
  };
}

/** A folder and what is in it, down to the level that was asked for; or a file alone. */
async function listed(call: Call, repository: Repository, found: Found): Promise<Answer> {
  const recursion = parseRecursion(call.query.text('recursionLevel'));
  const below = await readFolder(call.organization, repository, { folder: found.item, recursion });
  return answer.list(await bodies(call, repository, { found, all: [found.item, ...below] }));
}

async function single(call: Call, repository: Repository, found: Found): Promise<Answer> {
  const { organization, query } = call;
  const [body] = await bodies(call, repository, { found, all: [found.item] });
  if (!query.flag('includeContent') || found.item.type !== 'blob') return answer.json(body);
  const bytes = await readBlob(organization, repository, found.item.objectId);
  return answer.json({ ...body, content: bytes.toString() });
}

async function bodies(
  call: Call,
  repository: Repository,
  { found: { commitId, version }, all }: { found: Found; all: readonly Item[] },
): Promise<object[]> {
  const { organization, query } = call;
  const context = {
    version,
    commitId,
    withMetadata: query.flag('includeContentMetadata'),
    withLinks: query.flag('includeLinks'),
    lastChanges: query.flag('latestProcessedChange')
      ? await readLastChanges(organization, repository, { commitId, items: all })
      : undefined,
  };
  return all.map((item) => itemBody(call, repository, { item, context }));
}

/** The last part of a path; the root goes by the name of its repository. */
const nameOf = ({ path }: Item, repository: Repository): string =>
  path.slice(path.lastIndexOf('/') + 1) || repository.name;
