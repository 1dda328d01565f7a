import { isInFolder, parseFolder } from '../build/folder-path.js';
import type { Project } from '../core/project.js';
import { errors } from '../errors.js';
import type { User } from '../identities/user.js';
import { releaseErrors } from './errors.js';
import type { Folder } from './folder.js';

import type { ReleaseState } from './release-state.js';

interface Change {
  user: User;
  /** ISO 8601. */
  date: string;
}

type Place = { state: ReleaseState; project: Project };

/** The folders of a project that are or lie in one, by path. */
export function listFolders({ state, project }: Place, path: string): Folder[] {
  const all = [...(state.folders.get(project.id)?.values() ?? [])];
  const wanted = parseFolder(path);
  return all.filter((folder) => isInFolder(folder.path, wanted)).sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Makes the folders on the way to a path that are not there yet. */
export function addFolders(state: ReleaseState, project: Project, path: string, { user, date }: Change): void {
  const folders = state.folders.get(project.id) ?? new Map<string, Folder>();
  state.folders.set(project.id, folders);
  const names = path.split('\\').filter(Boolean);
  for (let depth = 0; depth <= names.length; depth += 1) {
    const at = `\\${names.slice(0, depth).join('\\')}`;
    if (folders.has(at.toLowerCase())) continue;
    folders.set(at.toLowerCase(), {
      path: at,
      description: '',
      createdBy: user,
      createdOn: date,
      lastChangedBy: user,
      lastChangedDate: date,
    });
  }
}

/** @throws ServiceError when there is one already. */
export function createFolder(
  place: Place,
  sent: { path?: string; description?: string | null },
  change: Change,
): Folder {
  if (!sent.path) throw errors.missing('folder.Path');
  const { state, project } = place;
  const path = parseFolder(sent.path);
  if (state.folders.get(project.id)?.has(path.toLowerCase())) throw releaseErrors.folderExists(path);
  addFolders(state, project, path, change);
  const folder = getFolder(place, path);
  folder.description = sent.description ?? '';
  return folder;
}

/** Renames or moves a folder with all that is in it, or describes it anew. */
export function updateFolder(
  place: Place,
  path: string,
  { sent, user, date }: Change & { sent: { path?: string | null; description?: string | null } },
): Folder {
  const { state, project } = place;
  const folder = getFolder(place, path);
  const from = folder.path;
  const to = parseFolder(sent.path ?? from);
  const folders = state.folders.get(project.id) ?? new Map<string, Folder>();
  if (to.toLowerCase() !== from.toLowerCase()) {
    if (from === '\\' || isInFolder(to, from))
      throw releaseErrors.invalid(`Folder '${from}' cannot be moved to '${to}'.`);
    if (folders.has(to.toLowerCase())) throw releaseErrors.folderExists(to);
    addFolders(state, project, parseFolder(to.slice(0, to.lastIndexOf('\\'))), { user, date });
  }
  const moved = (inner: string): string => to + inner.slice(from.length);
  for (const inner of listFolders(place, from)) {
    folders.delete(inner.path.toLowerCase());
    inner.path = moved(inner.path);
    folders.set(inner.path.toLowerCase(), inner);
  }
  for (const definition of state.definitions.of(project)) {
    if (isInFolder(definition.path, from)) definition.path = moved(definition.path);
  }
  Object.assign(folder, {
    description: sent.description ?? folder.description,
    lastChangedBy: user,
    lastChangedDate: date,
  });
  return folder;
}

/** @throws ServiceError when definitions are in it or below. */
export function deleteFolder(place: Place, path: string): void {
  const { state, project } = place;
  const folder = getFolder(place, path);
  const holds = state.definitions
    .of(project)
    .some((definition) => !definition.isDeleted && isInFolder(definition.path, folder.path));
  if (holds || folder.path === '\\') {
    throw releaseErrors.invalid(`Folder '${folder.path}' cannot be deleted, since it holds release pipelines.`);
  }
  for (const inner of listFolders(place, folder.path)) state.folders.get(project.id)?.delete(inner.path.toLowerCase());
}

function getFolder({ state, project }: Place, path: string): Folder {
  const wanted = parseFolder(path);
  const folder = state.folders.get(project.id)?.get(wanted.toLowerCase());
  if (!folder) throw releaseErrors.folderNotFound(wanted);
  return folder;
}
