import { errors } from '../../areas/errors.js';
import { readLastChanges } from '../../areas/git/last-changes.js';
import { readFolder } from '../../areas/git/read-items.js';
import type { Repository } from '../../areas/git/repository.js';
import { DEFAULT_VERSION } from '../../areas/git/resolve-version.js';
import { type Answer, answer } from '../../http/answer.js';
import type { Call, Route } from '../route.js';
import { getEnabledRepository } from './find-repository.js';
import { getItem } from './get-item.js';
import { itemBody } from './item-body.js';
import { parseRecursion } from './parse-recursion.js';
import { parseVersion, type VersionInput } from './version-query.js';

interface Descriptor extends VersionInput {
  path?: string;
  recursionLevel?: string | number;
}

interface BatchInput {
  itemDescriptors?: Descriptor[];
  includeContentMetadata?: boolean;
  includeLinks?: boolean;
  latestProcessedChange?: boolean;
}

/** Several items at once, each with what is below it: a list of lists. */
export const itemsBatch: Route = {
  id: '630fd2e4-fb88-4f85-ad21-13f3fd1fbca9',
  area: 'git',
  resource: 'itemsBatch',
  template: '{project}/_apis/{area}/repositories/{repositoryId}/{resource}',
  versions: { resourceVersion: 1, minVersion: '1.0', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [{ method: 'POST', scopes: ['vso.code'], run: batch }],
};

async function batch(call: Call): Promise<Answer> {
  const repository = getEnabledRepository(call);
  const input = call.input<BatchInput>('requestData');
  if (!input.itemDescriptors?.length) throw errors.missing('itemDescriptors');
  const lists: object[][] = [];
  for (const descriptor of input.itemDescriptors) lists.push(await listItems(call, repository, { descriptor, input }));
  return answer.list(lists);
}

interface One {
  descriptor: Descriptor;
  input: BatchInput;
}

async function listItems(call: Call, repository: Repository, { descriptor, input }: One): Promise<object[]> {
  const { organization } = call;
  if (!descriptor.path) throw errors.missing('path');
  const version = parseVersion(descriptor) ?? DEFAULT_VERSION;
  const { item, commitId } = await getItem(call, repository, { path: descriptor.path, version });
  const recursion = parseRecursion(descriptor.recursionLevel);
  const all = [item, ...(await readFolder(organization, repository, { folder: item, recursion }))];
  const context = {
    version,
    commitId,
    withMetadata: input.includeContentMetadata ?? false,
    lastChanges: input.latestProcessedChange
      ? await readLastChanges(organization, repository, { commitId, items: all })
      : undefined,
    withLinks: input.includeLinks ?? false,
  };
  return all.map((each) => itemBody(call, repository, { item: each, context }));
}
