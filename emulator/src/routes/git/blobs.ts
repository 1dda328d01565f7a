import { errors } from '../../areas/errors.js';
import { archiveBlobs } from '../../areas/git/archive.js';
import { getObject } from '../../areas/git/get-object.js';
import { openRepository } from '../../areas/git/open-repository.js';
import { readBlob } from '../../areas/git/read-items.js';
import { type Answer, answer } from '../../http/answer.js';
import type { Call, Route } from '../route.js';
import { attachment } from './attachment.js';
import { readFormat } from './content-format.js';
import { getEnabledRepository } from './find-repository.js';
import { repositoryUrl } from './repository-url.js';

const READ = ['vso.code'];

/** Content of files by the ids that Git gives them. */
export const blobs: Route = {
  id: '7b28e929-2c99-405d-9c5c-6167a06e6816',
  area: 'git',
  resource: 'blobs',
  template: '{project}/_apis/{area}/repositories/{repositoryId}/{resource}/{sha1}',
  versions: { resourceVersion: 1, minVersion: '1.0', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [
    { method: 'GET', parameter: 'sha1', scopes: READ, anonymous: true, run: show },
    { method: 'POST', scopes: READ, run: zipSome },
  ],
};

async function show(call: Call): Promise<Answer> {
  const { organization, query, parameters } = call;
  const repository = getEnabledRepository(call);
  const { id, size } = await getObject(organization, repository, { id: parameters.sha1 ?? '', type: 'blob' });
  const format = readFormat(call);
  if (format === 'json') {
    const url = `${repositoryUrl(call, repository)}/blobs/${id}`;
    const links = { self: { href: url }, repository: { href: repositoryUrl(call, repository) } };
    return answer.json({ objectId: id, size, url, _links: links });
  }
  const name = query.text('fileName') ?? id;
  if (format === 'zip') {
    const git = await openRepository(organization, repository);
    return zip(name, await archiveBlobs(git, [{ name, objectId: id }]));
  }
  const type = format === 'text' ? 'text/plain' : 'application/octet-stream';
  return {
    status: 200,
    headers: {
      'Content-Type': type,
      ...(query.flag('download') && { 'Content-Disposition': attachment(name) }),
    },
    body: await readBlob(organization, repository, id),
  };
}

async function zipSome(call: Call): Promise<Answer> {
  const { organization, query } = call;
  const repository = getEnabledRepository(call);
  const ids = call.input<string[]>('blobIds');
  if (!Array.isArray(ids) || ids.length === 0) throw errors.missing('blobIds');
  const unique = new Set<string>();
  for (const id of ids) unique.add((await getObject(organization, repository, { id, type: 'blob' })).id);
  const git = await openRepository(organization, repository);
  const files = [...unique].map((id) => ({ name: id, objectId: id }));
  return zip(query.text('filename') ?? repository.name, await archiveBlobs(git, files));
}

const zip = (name: string, body: Buffer): Answer => ({
  status: 200,
  headers: { 'Content-Type': 'application/zip', 'Content-Disposition': attachment(`${name}.zip`) },
  body,
});
