import type { Build } from '../../areas/build/build.js';
import { buildsOf } from '../../areas/build/builds.js';
import { buildNotFound } from '../../areas/build/errors.js';
import { findAuthor } from '../../areas/build/find-author.js';
import { readBuildCommits, readCommitsBetween } from '../../areas/build/read-changes.js';
import { repositoryOf } from '../../areas/build/repository-of.js';
import { errors } from '../../areas/errors.js';
import type { Commit } from '../../areas/git/commit.js';
import { type Answer, answer } from '../../http/answer.js';
import { repositoryUrl, repositoryWebUrl } from '../git/repository-url.js';
import { identityReference } from '../identities/identity-reference.js';
import { pageOf, tokenHeader } from '../page.js';
import type { Call, Route } from '../route.js';
import { getBuild, projectOf } from './find-build.js';
import { SCOPES } from './scopes.js';

const PAGE = 50;
/** Longer messages are cut. */
const LONGEST = 255;

/** The commits of a run that the run before did not have. */
export const buildChanges: Route = {
  id: '54572c7b-bbd3-45d4-80dc-28be08941620',
  area: 'build',
  resource: 'changes',
  template: '{project}/_apis/{area}/builds/{buildId}/{resource}',
  versions: { resourceVersion: 2, minVersion: '2.0', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [{ method: 'GET', scopes: SCOPES.read, anonymous: true, run: listOwn }],
};

async function listOwn(call: Call): Promise<Answer> {
  const build = getBuild(call);
  return listCommits(call, build, await readBuildCommits(call.organization, build));
}

/** The commits between two runs. */
export const changesBetween: Route = {
  id: 'f10f0ea5-18a1-43ec-a8fb-2042c7be9b43',
  area: 'build',
  resource: 'changes',
  template: '{project}/_apis/{area}/{resource}',
  versions: { resourceVersion: 3, minVersion: '2.1', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [{ method: 'GET', scopes: SCOPES.read, anonymous: true, run: listBetween }],
};

async function listBetween(call: Call): Promise<Answer> {
  const [from, to] = [readBuild(call, 'fromBuildId'), readBuild(call, 'toBuildId')];
  return listCommits(call, to, await readCommitsBetween(call.organization, from, to));
}

/** The run that a query names. @throws ServiceError when it is not there. */
export function readBuild(call: Call, name: string): Build {
  const id = call.query.count(name);
  if (id === undefined) throw errors.missing(name);
  const build = buildsOf(call.organization).find(id);
  if (!build || build.project !== projectOf(call) || build.deleted) throw buildNotFound(id);
  return build;
}

function listCommits(call: Call, build: Build, commits: readonly Commit[]): Answer {
  const { query } = call;
  const { items, next } = pageOf(commits, query.count('continuationToken') ?? 0, query.count('$top') ?? PAGE);
  return answer.list(
    items.map((commit) => changeBody(call, build, commit)),
    tokenHeader(next),
  );
}

function changeBody(call: Call, build: Build, { id, message, author }: Commit): object {
  const repository = repositoryOf(call.organization, build.definition);
  const person = findAuthor(call.organization, author);
  const isLong = message.length > LONGEST;
  return {
    id,
    message: isLong ? message.slice(0, LONGEST) : message,
    type: 'TfsGit',
    author: person ? identityReference(call, person) : { displayName: author.name, uniqueName: author.email },
    timestamp: author.date,
    ...(repository && {
      location: `${repositoryUrl(call, repository)}/commits/${id}`,
      displayUri: `${repositoryWebUrl(call, repository)}/commit/${id}`,
    }),
    ...(isLong && { messageTruncated: true }),
    ...(person && { pusher: person.id }),
  };
}
