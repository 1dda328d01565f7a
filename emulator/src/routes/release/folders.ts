import type { Folder } from '../../areas/release/folder.js';
import { createFolder, deleteFolder, listFolders, updateFolder } from '../../areas/release/folders.js';
import { releaseStateOf } from '../../areas/release/releases.js';
import { type Answer, answer } from '../../http/answer.js';
import { identityReference } from '../identities/identity-reference.js';
import { readChoice } from '../read-query.js';
import type { Call, Route } from '../route.js';
import { EXECUTE, MANAGE, projectOf, READ, RELEASE, versionsOf } from './release-route.js';

type Sent = Partial<Pick<Folder, 'path' | 'description'>>;

export const folders: Route = {
  ...RELEASE,
  id: 'f7ddf76d-ce0c-4d68-94ff-becaec5d9dea',
  resource: 'folders',
  template: '{project}/_apis/{area}/{resource}/{*path}',
  versions: versionsOf(2),
  actions: [
    { method: 'GET', scopes: READ, anonymous: true, run: list },
    { method: 'GET', parameter: 'path', scopes: READ, anonymous: true, run: list },
    { method: 'POST', scopes: EXECUTE, run: create },
    { method: 'POST', parameter: 'path', scopes: EXECUTE, run: create },
    { method: 'PATCH', parameter: 'path', scopes: EXECUTE, run: update },
    { method: 'DELETE', parameter: 'path', scopes: MANAGE, run: remove },
  ],
};

const placeOf = (call: Call) => ({ state: releaseStateOf(call.organization), project: projectOf(call) });
const changeOf = ({ caller, organization }: Call) => ({ user: caller.user, date: organization.clock.date() });

function list(call: Call): Answer {
  const found = listFolders(placeOf(call), call.parameters.path ?? '\\');
  const order = readChoice(call.query, 'queryOrder', ['none', 'ascending', 'descending']);
  const ordered = order === 'descending' ? found.toReversed() : found;
  return answer.list(ordered.map((folder) => folderBody(call, folder)));
}

/** Older clients name the folder in the path, newer ones in the body. */
function create(call: Call): Answer {
  const sent = call.input<Sent>('folder');
  const { path = sent.path } = call.parameters;
  const folder = createFolder(placeOf(call), { ...sent, ...(path && { path }) }, changeOf(call));
  return answer.json(folderBody(call, folder));
}

function update(call: Call): Answer {
  const change = { ...changeOf(call), sent: call.input<Sent>('folder') };
  return answer.json(folderBody(call, updateFolder(placeOf(call), call.parameters.path ?? '', change)));
}

function remove(call: Call): Answer {
  deleteFolder(placeOf(call), call.parameters.path ?? '');
  return answer.empty();
}

const folderBody = (call: Call, folder: Folder): object => ({
  path: folder.path,
  description: folder.description,
  createdOn: folder.createdOn,
  createdBy: identityReference(call, folder.createdBy),
  lastChangedDate: folder.lastChangedDate,
  lastChangedBy: identityReference(call, folder.lastChangedBy),
});
