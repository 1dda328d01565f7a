import { errors } from '../../areas/errors.js';
import { repositoryNotFound } from '../../areas/git/errors.js';
import { findRepository } from '../../areas/git/find-repository.js';
import {
  addRefFavorite,
  refFavorites as allFavorites,
  getRefFavorite,
  type RefFavorite,
  removeRefFavorite,
} from '../../areas/git/ref-favorites.js';
import { parseEnum } from '../../areas/parse-enum.js';
import { type Answer, answer } from '../../http/answer.js';
import { getProject } from '../core/find-project.js';
import type { Call, Route } from '../route.js';
import { repositoryUrl } from './repository-url.js';

const READ = ['vso.code'];
const TYPES = { folder: 1, ref: 2 };

/** Branches that people marked, to find them again. */
export const refFavorites: Route = {
  id: '876f70af-5792-485a-a1c7-d0a7b2f42bbb',
  area: 'git',
  resource: 'refsFavorites',
  template: '{project}/_apis/{area}/favorites/refs/{favoriteId}',
  versions: { resourceVersion: 1, minVersion: '3.0', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [
    { method: 'GET', scopes: READ, run: list },
    { method: 'GET', parameter: 'favoriteId', scopes: READ, run: (call) => answer.json(favoriteBody(call, get(call))) },
    { method: 'POST', scopes: READ, run: create },
    { method: 'DELETE', parameter: 'favoriteId', scopes: READ, run: remove },
  ],
};

function list(call: Call): Answer {
  const { organization, query, caller, parameters } = call;
  const project = getProject(call, parameters.project ?? '');
  const repositoryId = query.text('repositoryId')?.toLowerCase();
  const userId = query.text('identityId')?.toLowerCase() ?? caller.user.id;
  const own = allFavorites(organization).filter(
    (favorite) =>
      favorite.repository.project === project &&
      favorite.userId === userId &&
      (repositoryId === undefined || favorite.repository.id === repositoryId),
  );
  return answer.list(own.map((favorite) => favoriteBody(call, favorite)));
}

const get = (call: Call): RefFavorite => getRefFavorite(call.organization, Number(call.parameters.favoriteId));

function create(call: Call): Answer {
  const input = call.input<{ name?: string; repositoryId?: string; type?: unknown }>('favorite');
  if (!input.name) throw errors.missing('name');
  if (!input.repositoryId) throw errors.missing('repositoryId');
  const project = getProject(call, call.parameters.project ?? '');
  const repository = findRepository(call.organization, project, input.repositoryId);
  if (!repository) throw repositoryNotFound(input.repositoryId);
  const type = parseEnum(TYPES, input.type ?? 'ref', 'type');
  const { organization, caller } = call;
  const added = addRefFavorite(organization, { userId: caller.user.id, repository, name: input.name, type });
  return answer.json(favoriteBody(call, added));
}

function remove(call: Call): Answer {
  removeRefFavorite(call.organization, get(call).id);
  return answer.empty();
}

function favoriteBody(call: Call, { id, userId, repository, name, type }: RefFavorite): object {
  const url = `${call.address.base}/${repository.project.id}/_apis/git/favorites/refs/${id}`;
  return {
    repositoryId: repository.id,
    identityId: userId,
    name,
    id,
    type,
    url,
    _links: { self: { href: url }, repository: { href: repositoryUrl(call, repository) } },
  };
}
