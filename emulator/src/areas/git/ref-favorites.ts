import type { Organization } from '../organization.js';
import { perOrganization } from '../per-organization.js';
import { favoriteExists, favoriteNotFound } from './errors.js';
import type { Repository } from './repository.js';

/** A branch, or a folder of branches, that somebody marked. */
export interface RefFavorite {
  /** Unique in the organization. */
  id: number;
  /** Of the one who marked it. */
  userId: string;
  repository: Repository;
  /** In full. */
  name: string;
  type: 'ref' | 'folder';
}

const favoritesOf = perOrganization(() => new Map<number, RefFavorite>());

/** In the order they were made. */
export const refFavorites = (organization: Organization): RefFavorite[] => [...favoritesOf(organization).values()];

/** @throws ServiceError when there is none. */
export function getRefFavorite(organization: Organization, id: number): RefFavorite {
  const found = favoritesOf(organization).get(id);
  if (!found) throw favoriteNotFound(id);
  return found;
}

/** @throws ServiceError when the same person has marked it before. */
export function addRefFavorite(organization: Organization, favorite: Omit<RefFavorite, 'id'>): RefFavorite {
  const isSame = ({ userId, repository, name }: RefFavorite): boolean =>
    userId === favorite.userId && repository === favorite.repository && name === favorite.name;
  if (refFavorites(organization).some(isSame)) throw favoriteExists(favorite.name);
  const added = { id: organization.next('ref favorite'), ...favorite };
  favoritesOf(organization).set(added.id, added);
  return added;
}

/** @throws ServiceError when there is none. */
export function removeRefFavorite(organization: Organization, id: number): void {
  getRefFavorite(organization, id);
  favoritesOf(organization).delete(id);
}
