import { errors } from '../../areas/errors.js';
import { refLocked, refNotFound } from '../../areas/git/errors.js';
import { isObjectId } from '../../areas/git/object-id.js';
import { pushesOf } from '../../areas/git/pushes.js';
import { refFavorites } from '../../areas/git/ref-favorites.js';
import { refLocksOf } from '../../areas/git/ref-locks.js';
import { type Ref, listRefs as readRefs } from '../../areas/git/refs.js';
import type { Repository } from '../../areas/git/repository.js';
import { updateRefs } from '../../areas/git/update-refs.js';
import { type Answer, answer } from '../../http/answer.js';
import type { Call, Route } from '../route.js';
import { getEnabledRepository, getRepository } from './find-repository.js';
import { refBody, refUpdateBody } from './ref-body.js';

const PAGE = 100;
const READ = ['vso.code'];
const WRITE = ['vso.code_write'];

/** Branches, tags and other named places. */
export const refs: Route = {
  id: '2d874a60-a811-4f62-9c9f-963a6ea0a55b',
  area: 'git',
  resource: 'refs',
  template: '{project}/_apis/{area}/repositories/{repositoryId}/{resource}/{*filter}',
  versions: { resourceVersion: 2, minVersion: '1.0', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [
    { method: 'GET', scopes: READ, anonymous: true, run: list },
    { method: 'GET', parameter: 'filter', scopes: READ, anonymous: true, run: list },
    { method: 'POST', scopes: WRITE, run: update },
    { method: 'PATCH', scopes: WRITE, run: lock },
    { method: 'PATCH', parameter: 'filter', scopes: WRITE, run: lock },
  ],
};

async function list(call: Call): Promise<Answer> {
  const { query } = call;
  const repository = getRepository(call);
  const prefix = `refs/${query.text('filter') ?? call.parameters.filter ?? ''}`;
  const part = query.text('filterContains')?.toLowerCase() ?? '';
  const isOwn = query.flag('includeMyBranches') ? ownBranches(call, repository) : () => true;
  const all = await readRefs(call.organization, repository);
  const matching = all.filter(
    ({ name }) => name.startsWith(prefix) && name.toLowerCase().includes(part) && isOwn(name),
  );
  const token = query.text('continuationToken');
  const from = token === undefined ? '' : Buffer.from(token, 'base64').toString('utf8');
  const start = token === undefined ? 0 : matching.findIndex(({ name }) => name >= from);
  const rest = start < 0 ? [] : matching.slice(start);
  const page = rest.slice(0, query.count('$top') ?? PAGE);
  const next = page.length > 0 ? rest[page.length] : undefined;
  // Plain base64, whose "+", "/" and "=" show up a client that does not encode what it passes on.
  const headers = next && { 'x-ms-continuationtoken': Buffer.from(next.name).toString('base64') };
  return answer.list(
    page.map((ref) => refBody(call, repository, ref)),
    headers ?? {},
  );
}

/** Whether a branch is the caller's: made or marked by them, or the default one. */
function ownBranches({ organization, caller }: Call, repository: Repository): (name: string) => boolean {
  const pushes = pushesOf(organization);
  const favorites = refFavorites(organization)
    .filter((favorite) => favorite.userId === caller.user.id && favorite.repository === repository)
    .map(({ name, type }) => (type === 'folder' ? `${name.replace(/\/$/, '')}/` : name));
  return (name) =>
    name === repository.defaultBranch ||
    pushes.creatorOf(repository, name)?.id === caller.user.id ||
    favorites.some((favorite) => name === favorite || (favorite.endsWith('/') && name.startsWith(favorite)));
}

interface RefUpdateInput {
  name?: string;
  oldObjectId?: string;
  newObjectId?: string;
}

async function update(call: Call): Promise<Answer> {
  const repository = getEnabledRepository(call);
  const input = call.input<RefUpdateInput[]>('refUpdates');
  if (!Array.isArray(input) || input.length === 0) throw errors.missing('refUpdates');
  const updates = input.map(({ name, oldObjectId, newObjectId }) => {
    if (!name) throw errors.missing('name');
    for (const id of [oldObjectId, newObjectId]) {
      if (!isObjectId(id)) throw errors.badArgument(`'${id}' is not the id of an object: 40 hexadecimal digits.`);
    }
    return { name, oldObjectId: String(oldObjectId).toLowerCase(), newObjectId: String(newObjectId).toLowerCase() };
  });
  const results = await updateRefs(call.organization, { repository, user: call.caller.user, updates });
  const value = results.map((result) => refUpdateBody(repository, result));
  return answer.json({ value, count: value.length });
}

async function lock(call: Call): Promise<Answer> {
  const { organization, caller, query, parameters } = call;
  const repository = getEnabledRepository(call);
  const { isLocked } = call.input<{ isLocked?: boolean }>('newRefInfo');
  const short = query.text('filter') ?? parameters.filter;
  if (!short) throw errors.missing('filter');
  if (typeof isLocked !== 'boolean') throw errors.missing('isLocked');
  const ref = await getRef(call, repository, `refs/${short.replace(/^refs\//, '')}`);
  const locks = refLocksOf(organization);
  const owner = locks.find(repository, ref.name);
  if (owner && owner.id !== caller.user.id) throw refLocked(ref.name, owner.displayName);
  if (isLocked) locks.lock(repository, ref.name, caller.user);
  else locks.unlock(repository, ref.name);
  return answer.json(refBody(call, repository, ref));
}

async function getRef(call: Call, repository: Repository, name: string): Promise<Ref> {
  const all = await readRefs(call.organization, repository);
  const found = all.find((ref) => ref.name === name);
  if (!found) throw refNotFound(name);
  return found;
}
