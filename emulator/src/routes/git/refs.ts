import { type Ref, listRefs as readRefs } from '../../areas/git/refs.js';
import type { Repository } from '../../areas/git/repository.js';
import { directoryOf } from '../../areas/identities/directory.js';
import type { User } from '../../areas/identities/user.js';
import { type Answer, answer } from '../../http/answer.js';
import { identityReference } from '../identities/identity-reference.js';
import type { Call, Route } from '../route.js';
import { getRepository } from './find-repository.js';

const PAGE = 100;

export const refs: Route = {
  id: '2d874a60-a811-4f62-9c9f-963a6ea0a55b',
  area: 'git',
  resource: 'refs',
  template: '{project}/_apis/{area}/repositories/{repositoryId}/{resource}/{*filter}',
  versions: { resourceVersion: 2, minVersion: '1.0', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [
    { method: 'GET', scopes: ['vso.code'], anonymous: true, run: listRefs },
    { method: 'GET', parameter: 'filter', scopes: ['vso.code'], anonymous: true, run: listRefs },
  ],
};

async function listRefs(call: Call): Promise<Answer> {
  const { query } = call;
  const repository = getRepository(call);
  const prefix = `refs/${query.text('filter') ?? call.parameters.filter ?? ''}`;
  const part = query.text('filterContains')?.toLowerCase() ?? '';
  const all = await readRefs(call.organization, repository);
  const matching = all.filter(({ name }) => name.startsWith(prefix) && name.toLowerCase().includes(part));
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

function refBody(call: Call, repository: Repository, { name, objectId, peeledObjectId }: Ref): object {
  const { address, query } = call;
  const url = `${address.base}/${repository.project.id}/_apis/git/repositories/${repository.id}`;
  const self = `${url}/refs?filter=${encodeURIComponent(name.slice('refs/'.length))}`;
  return {
    name,
    objectId,
    ...(query.flag('peelTags') && peeledObjectId !== undefined && { peeledObjectId }),
    creator: identityReference(call, directoryOf(call.organization).all()[0] as User),
    url: self,
    ...(query.flag('includeStatuses') && { statuses: [] }),
    ...(query.flag('includeLinks') && { _links: { self: { href: self }, repository: { href: url } } }),
  };
}
