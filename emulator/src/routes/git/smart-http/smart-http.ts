import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { errors } from '../../../areas/errors.js';
import { openRepository } from '../../../areas/git/open-repository.js';
import { receivePush } from '../../../areas/git/protocol/receive-push.js';
import type { Repository } from '../../../areas/git/repository.js';
import { ServiceError } from '../../../areas/service-error.js';
import { type Answer, answer } from '../../../http/answer.js';
import type { Action, Call, Route } from '../../route.js';
import { getEnabledRepository } from '../find-repository.js';
import { repositoryBody } from '../repository-body.js';
import { type BackendRequest, runBackend } from './http-backend.js';

const READ = ['vso.code'];
const WRITE = ['vso.code_write'];
const NO_CACHE = { 'Cache-Control': 'no-cache, max-age=0, must-revalidate' };

/** Git's own protocol, for `git clone`, `fetch` and `push`, and what the service adds to it. */
export const smartHttp: readonly Route[] = [
  route('info/refs', { method: 'GET', scopes: READ, anonymous: true, run: advertise }),
  route('git-upload-pack', { method: 'POST', scopes: READ, anonymous: true, run: upload }),
  route('git-receive-pack', { method: 'POST', scopes: WRITE, run: receive }),
  route('vsts/info', { method: 'GET', scopes: READ, run: describe }),
];

function route(path: string, action: Action): Route {
  return {
    area: 'git',
    resource: path,
    // Without a project, the repository is the one with its project's name.
    template: `{project}/_git/{repositoryId}/${path}`,
    actions: [{ ...action, run: (call) => answerGit(call, action.run) }],
  };
}

/** Git shows an error to people only when it comes as plain text. */
async function answerGit(call: Call, run: Action['run']): Promise<Answer> {
  try {
    return await run(call);
  } catch (error) {
    if (!(error instanceof ServiceError) || call.caller.anonymous || error.kind !== 'notFound') throw error;
    return answer.text(error.message, 404);
  }
}

async function advertise(call: Call): Promise<Answer> {
  const service = call.query.text('service');
  if (service !== 'git-upload-pack' && service !== 'git-receive-pack') {
    return answer.text('Only the smart protocol of Git is spoken here.', 403);
  }
  if (service === 'git-receive-pack' && call.caller.anonymous) throw errors.notAuthorized(call.caller.user.id);
  return passOn(call, findTarget(call), { path: '/info/refs', query: `service=${service}` });
}

/** What a client asks that has nothing but the address of a remote: where it is, and which repository. */
function describe(call: Call): Answer {
  const { address, organization } = call;
  const repository = repositoryBody(call, findTarget(call), { links: false });
  const url = `${address.base}/_apis/projectCollections/${organization.id}`;
  const collection = { id: organization.id, name: organization.name, url };
  return answer.json({ serverUrl: address.base, collection, repository });
}

async function upload(call: Call): Promise<Answer> {
  const contentEncoding = call.headers['content-encoding'];
  return passOn(call, findTarget(call), { path: '/git-upload-pack', contentEncoding });
}

async function receive(call: Call): Promise<Answer> {
  const { organization, caller } = call;
  const repository = findTarget(call);
  const report = await receivePush(organization, {
    repository,
    user: caller.user,
    body: await readBody(call),
    receive: async (content) => {
      const given = await passOn(call, repository, { path: '/git-receive-pack', body: content });
      return buffer(given.body);
    },
  });
  return {
    status: 200,
    headers: { 'Content-Type': 'application/x-git-receive-pack-result', ...NO_CACHE },
    body: report,
  };
}

async function readBody({ headers, body }: Call): Promise<Buffer> {
  if (!/\bgzip\b/.test(headers['content-encoding'] ?? '')) return body;
  try {
    return await promisify(gunzip)(body);
  } catch {
    throw errors.badArgument('The body of the request is not gzip.');
  }
}

function findTarget(call: Call): Repository {
  const { project, repositoryId = '' } = call.parameters;
  if (project !== undefined) return getEnabledRepository(call);
  return getEnabledRepository({ ...call, parameters: { project: repositoryId, repositoryId } });
}

async function passOn(call: Call, repository: Repository, request: Partial<BackendRequest> & { path: string }) {
  const { path } = await openRepository(call.organization, repository);
  const { method, headers, body } = call;
  return runBackend(path, {
    method,
    query: '',
    body,
    contentType: headers['content-type'],
    contentEncoding: undefined,
    protocol: headers['git-protocol']?.toString(),
    ...request,
  });
}
