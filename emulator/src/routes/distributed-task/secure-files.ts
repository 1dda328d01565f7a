import { authorizeAllPipelines } from '../../areas/approvals/pipeline-permissions.js';
import type { Project } from '../../areas/core/project.js';
import { type SecureFile, type SecureFileInput, secureFilesOf } from '../../areas/distributed-task/secure-files.js';
import { matchesWildcard } from '../../areas/wildcard.js';
import { type Answer, answer } from '../../http/answer.js';
import { identifier } from '../../identifier.js';
import { getProject } from '../core/find-project.js';
import { identityReference } from '../identities/identity-reference.js';
import type { Call, Route } from '../route.js';
import { SCOPES } from './scopes.js';

const item = { parameter: 'secureFileId' };

export const secureFiles: Route = {
  id: 'adcfd8bc-b184-43ba-bd84-7c8c6a2ff421',
  area: 'distributedtask',
  resource: 'securefiles',
  template: '{project}/_apis/{area}/{resource}/{secureFileId}',
  versions: { resourceVersion: 1, minVersion: '3.2', maxVersion: '7.2', releasedVersion: '0.0' },
  actions: [
    { method: 'GET', scopes: SCOPES.filesRead, run: listFiles },
    { method: 'POST', scopes: SCOPES.filesWrite, run: upload },
    { method: 'GET', ...item, scopes: SCOPES.filesRead, run: read },
    { method: 'PATCH', ...item, scopes: SCOPES.filesManage, run: update },
    { method: 'DELETE', ...item, scopes: SCOPES.filesManage, run: remove },
  ],
};

const projectOf = (call: Call): Project => getProject(call, call.parameters.project ?? '');

const fileOf = (call: Call): SecureFile =>
  secureFilesOf(call.organization).get(projectOf(call), call.parameters.secureFileId ?? '');

/** What a download has to show. */
const ticketOf = ({ id, modifiedOn }: SecureFile): string => identifier('ticket', id, modifiedOn);

function fileBody(call: Call, file: SecureFile): object {
  const withTicket = call.query.flag('includeDownloadTickets') || call.query.flag('includeDownloadTicket');
  return {
    id: file.id,
    name: file.name,
    properties: file.properties,
    createdBy: identityReference(call, file.createdBy),
    createdOn: file.createdOn,
    modifiedBy: identityReference(call, file.modifiedBy),
    modifiedOn: file.modifiedOn,
    ...(withTicket && { ticket: ticketOf(file) }),
  };
}

function listFiles(call: Call): Answer {
  const { query } = call;
  const pattern = query.text('namePattern');
  const ids = query.text('secureFileIds')?.toLowerCase().split(',');
  const shown = secureFilesOf(call.organization)
    .of(projectOf(call))
    .filter(({ name }) => pattern === undefined || matchesWildcard(name, pattern))
    .filter(({ id }) => ids === undefined || ids.includes(id));
  return answer.list(shown.map((file) => fileBody(call, file)));
}

/** What is in a file comes only to those who show the ticket that the file itself came with. */
function read(call: Call): Answer {
  const file = fileOf(call);
  const ticket = call.query.text('ticket');
  if (ticket !== ticketOf(file)) return answer.json(fileBody(call, file));
  return { status: 200, headers: { 'Content-Type': 'application/octet-stream' }, body: file.content };
}

function upload(call: Call): Answer {
  const { organization, query, caller, body } = call;
  const project = projectOf(call);
  const input = { name: query.text('name') ?? '', content: body };
  const file = secureFilesOf(organization).create(caller.user, project, input);
  if (query.flag('authorizePipelines')) {
    const resource = { type: 'securefile', id: file.id };
    authorizeAllPipelines(organization, { project, resource, user: caller.user });
  }
  return answer.json(fileBody(call, file));
}

function update(call: Call): Answer {
  const input = call.input<SecureFileInput>('secureFile');
  return answer.json(fileBody(call, secureFilesOf(call.organization).update(call.caller.user, fileOf(call), input)));
}

function remove(call: Call): Answer {
  secureFilesOf(call.organization).delete(fileOf(call));
  return answer.empty();
}
