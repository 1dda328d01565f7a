import { createPush } from '../../areas/git/create-push.js';
import { findPushCommits } from '../../areas/git/find-push-commits.js';
import type { Push } from '../../areas/git/push.js';
import { pushesOf } from '../../areas/git/pushes.js';
import { type Answer, answer } from '../../http/answer.js';
import { pageOf } from '../page.js';
import type { Call, Route } from '../route.js';
import { commitReference } from './commit-body.js';
import { getEnabledRepository } from './find-repository.js';
import { getPush } from './push-commits.js';
import { type PushInput, parsePush } from './push-input.js';
import { pushReference } from './push-reference.js';
import { repositoryBody } from './repository-body.js';
import { repositoryUrl } from './repository-url.js';

const PAGE = 100;
const READ = ['vso.code'];

/** What people changed, by Git or over REST. */
export const pushes: Route = {
  id: 'ea98d07b-3c87-4971-8ede-a613694ffb55',
  area: 'git',
  resource: 'pushes',
  template: '{project}/_apis/{area}/repositories/{repositoryId}/{resource}/{pushId}',
  versions: { resourceVersion: 3, minVersion: '1.0', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [
    { method: 'GET', scopes: READ, anonymous: true, run: list },
    { method: 'GET', parameter: 'pushId', scopes: READ, anonymous: true, run: show },
    { method: 'POST', scopes: ['vso.code_write'], run: create },
  ],
};

function list(call: Call): Answer {
  const { query, organization } = call;
  const text = (name: string): string | undefined => query.text(`searchCriteria.${name}`) ?? query.text(name);
  const flag = (name: string): boolean => text(name)?.toLowerCase() === 'true';
  const repository = getEnabledRepository(call);
  const pusher = text('pusherId')?.toLowerCase();
  const refName = text('refName');
  const [from, to] = [text('fromDate'), text('toDate')].map((date) => (date ? Date.parse(date) : undefined));
  const matches = ({ user, updates, date }: Push): boolean =>
    (pusher === undefined || user.id === pusher) &&
    (refName === undefined || updates.some(({ name }) => name === refName)) &&
    (from === undefined || Date.parse(date) >= from) &&
    (to === undefined || Date.parse(date) <= to);
  const matching = pushesOf(organization).of(repository).filter(matches).reverse();
  const { items } = pageOf(matching, query.count('$skip') ?? 0, query.count('$top') ?? PAGE);
  return answer.list(
    items.map((push) => ({
      ...(flag('includeRefUpdates') && { refUpdates: refUpdates(push, refName) }),
      repository: repositoryBody(call, repository, { links: false }),
      ...pushReference(call, push),
      ...(flag('includeLinks') && { _links: pushLinks(call, push) }),
    })),
  );
}

const refUpdates = ({ repository, updates }: Push, refName?: string): object[] =>
  updates
    .filter(({ name }) => refName === undefined || name === refName)
    .map((update) => ({ repositoryId: repository.id, ...update }));

function pushLinks(call: Call, { repository, user, id, updates }: Push): object {
  const url = repositoryUrl(call, repository);
  const [ref] = updates;
  return {
    self: { href: `${url}/pushes/${id}` },
    repository: { href: url },
    commits: { href: `${url}/pushes/${id}/commits` },
    pusher: { href: `${call.address.base}/_apis/Identities/${user.id}` },
    ...(ref && { refs: { href: `${url}/refs/${ref.name.slice('refs/'.length)}` } }),
  };
}

async function show(call: Call): Promise<Answer> {
  const { query, organization } = call;
  const repository = getEnabledRepository(call);
  const push = getPush(call, repository, Number(call.parameters.pushId));
  const commits = await findPushCommits(organization, push, { skip: 0, top: query.count('includeCommits') ?? PAGE });
  return answer.json({
    commits: commits.map((commit) => commitReference(call, repository, commit)),
    ...(query.text('includeRefUpdates')?.toLowerCase() !== 'false' && { refUpdates: refUpdates(push) }),
    repository: repositoryBody(call, repository, { links: false }),
    ...pushReference(call, push),
    _links: pushLinks(call, push),
  });
}

async function create(call: Call): Promise<Answer> {
  const { organization, caller } = call;
  const repository = getEnabledRepository(call);
  const parsed = parsePush(call, call.input<PushInput>('push'));
  const { push, commits } = await createPush(organization, { repository, user: caller.user, ...parsed });
  const body = {
    commits: commits.map((commit) => ({
      treeId: commit.treeId,
      ...commitReference(call, repository, commit),
      comment: commit.message,
      parents: commit.parents,
    })),
    refUpdates: refUpdates(push),
    repository: repositoryBody(call, repository, { links: false }),
    ...pushReference(call, push),
    _links: pushLinks(call, push),
  };
  return answer.json(body, { status: 201 });
}
