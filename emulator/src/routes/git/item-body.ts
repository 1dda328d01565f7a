import type { Commit } from '../../areas/git/commit.js';
import type { Item } from '../../areas/git/item.js';
import type { Repository } from '../../areas/git/repository.js';
import type { VersionDescriptor } from '../../areas/git/version.js';
import type { Call } from '../route.js';
import { commitReference } from './commit-body.js';
import { contentTypeOf, extensionOf, isImage } from './content-type.js';
import { itemUrl } from './item-url.js';
import { repositoryUrl } from './repository-url.js';

/** What is said of an item beside itself. */
export interface ItemContext {
  version: VersionDescriptor;
  commitId: string;
  withMetadata: boolean;
  /** The commits that last changed items, by their paths. */
  lastChanges: ReadonlyMap<string, Commit> | undefined;
  withLinks: boolean;
}

/** A file or folder as the service shows it. */
export function itemBody(call: Call, repository: Repository, { item, context }: { item: Item; context: ItemContext }) {
  const { path, objectId, type, mode } = item;
  const lastChange = context.lastChanges?.get(path);
  const url = itemUrl(call, repository, { path, version: context.version });
  return {
    objectId,
    gitObjectType: type,
    commitId: context.commitId,
    path,
    ...(type === 'tree' && { isFolder: true }),
    ...(mode === '120000' && { isSymLink: true }),
    ...(context.withMetadata && { contentMetadata: metadata(item) }),
    ...(lastChange && { latestProcessedChange: commitReference(call, repository, lastChange) }),
    url,
    ...(context.withLinks && { _links: itemLinks(call, repository, { item, self: url }) }),
  };
}

function metadata({ path, type }: Item): object {
  const fileName = path.slice(path.lastIndexOf('/') + 1);
  if (type !== 'blob') return { fileName };
  const extension = extensionOf(path);
  return {
    // The code page of UTF-8; there is none for bytes.
    encoding: isImage(path) ? -1 : 65001,
    contentType: contentTypeOf(path),
    fileName,
    ...(extension && { extension }),
    ...(isImage(path) && { isBinary: true, isImage: true }),
  };
}

function itemLinks(call: Call, repository: Repository, { item, self }: { item: Item; self: string }): object {
  const url = repositoryUrl(call, repository);
  const content = item.type === 'tree' ? 'tree' : 'blob';
  return {
    self: { href: self },
    repository: { href: url },
    [content]: { href: `${url}/${content}s/${item.objectId}` },
  };
}
