import { type Folder, foldersOf } from '../../areas/build/folders.js';
import type { Project } from '../../areas/core/project.js';
import { errors } from '../../areas/errors.js';
import { type Answer, answer } from '../../http/answer.js';
import { projectReference } from '../core/project-body.js';
import { identityReference } from '../identities/identity-reference.js';
import { readChoice } from '../read-query.js';
import type { Call, Route } from '../route.js';
import { projectOf } from './find-build.js';
import { SCOPES } from './scopes.js';

/** A folder as a client sends it. */
interface FolderInput {
  path?: string | null;
  description?: string | null;
}

const item = { parameter: 'path' };

export const folders: Route = {
  id: 'a906531b-d2da-4f55-bda7-f3e676cc50d9',
  area: 'build',
  resource: 'folders',
  template: '{project}/_apis/{area}/{resource}/{*path}',
  versions: { resourceVersion: 2, minVersion: '3.0', maxVersion: '7.2', releasedVersion: '0.0' },
  actions: [
    { method: 'GET', scopes: SCOPES.read, anonymous: true, run: listFolders },
    { method: 'GET', ...item, scopes: SCOPES.read, anonymous: true, run: listFolders },
    ...[{}, item].flatMap((place) => [
      { method: 'PUT', ...place, scopes: SCOPES.execute, run: createFolder },
      { method: 'POST', ...place, scopes: SCOPES.execute, run: updateFolder },
      { method: 'DELETE', ...place, scopes: SCOPES.execute, run: deleteFolder },
    ]),
  ],
};

function listFolders(call: Call): Answer {
  const project = projectOf(call);
  const order = readChoice(call.query, 'queryOrder', ['none', 'folderAscending', 'folderDescending']);
  const found = foldersOf(call.organization).in(project, call.parameters.path ?? '\\');
  if (order === 'folderDescending') found.reverse();
  return answer.list(found.map((folder) => folderBody(call, project, folder)));
}

/** Clients name the folder in the path or in the query. */
function placeOf(call: Call) {
  const path = call.parameters.path ?? call.query.text('path');
  if (path === undefined) throw errors.missing('path');
  return { project: projectOf(call), path, user: call.caller.user };
}

function createFolder(call: Call): Answer {
  const { description } = call.input<FolderInput>('folder');
  const place = placeOf(call);
  const folder = foldersOf(call.organization).create(place, description ?? undefined);
  return answer.json(folderBody(call, place.project, folder));
}

function updateFolder(call: Call): Answer {
  const { path, description } = call.input<FolderInput>('folder');
  const place = placeOf(call);
  const changes = { ...(path && { path }), description: description ?? undefined };
  return answer.json(folderBody(call, place.project, foldersOf(call.organization).update(place, changes)));
}

function deleteFolder(call: Call): Answer {
  foldersOf(call.organization).delete(placeOf(call));
  return answer.empty();
}

function folderBody(call: Call, project: Project, folder: Folder): object {
  const { path, description, createdOn, createdBy, lastChangedDate, lastChangedBy } = folder;
  return {
    path,
    ...(description !== undefined && { description }),
    createdOn,
    ...(createdBy && { createdBy: identityReference(call, createdBy) }),
    ...(lastChangedDate !== undefined && { lastChangedDate }),
    ...(lastChangedBy && { lastChangedBy: identityReference(call, lastChangedBy) }),
    project: projectReference(call, project),
  };
}
