import type { Commit } from '../../areas/git/commit.js';
import type { Repository } from '../../areas/git/repository.js';
import type { Release } from '../../areas/release/release.js';
import { previousRelease, type ReleaseCommits, readReleaseCommits } from '../../areas/release/release-commits.js';
import { getRelease, releaseStateOf } from '../../areas/release/releases.js';
import type { WorkItem } from '../../areas/work-items/work-item.js';
import { findWorkItem } from '../../areas/work-items/work-items.js';
import { type Answer, answer } from '../../http/answer.js';
import { identityReference } from '../identities/identity-reference.js';
import type { Call, Route } from '../route.js';
import { urlsOf } from './references.js';
import { idOf, projectOf, READ, RELEASE, versionsOf } from './release-route.js';

/** However many a client asks for. */
const MOST = 250;
const versions = versionsOf(1, '0.0');

/** Commits that a release brings, compared with the one before or one that is named. */
export const releaseChanges: Route = {
  ...RELEASE,
  id: '8dcf9fe9-ca37-4113-8ee1-37928e98407c',
  resource: 'changes',
  template: '{project}/_apis/{area}/releases/{releaseId}/{resource}',
  versions,
  actions: [{ method: 'GET', scopes: READ, anonymous: true, run: listChanges }],
};

/** What was done to a release. */
export const releaseHistory: Route = {
  ...RELEASE,
  id: '23f461c8-629a-4144-a076-3054fa5f268a',
  resource: 'history',
  template: '{project}/_apis/{area}/releases/{releaseId}/{resource}',
  versions,
  actions: [{ method: 'GET', scopes: READ, anonymous: true, run: listHistory }],
};

const releaseOf = (call: Call): Release => getRelease(call.organization, projectOf(call), idOf(call, 'releaseId'));

/** Work items that the commits of a release name, as in `#12`. */
export const releaseWorkItems: Route = {
  ...RELEASE,
  id: '4f165cc0-875c-4768-b148-f12f78769fab',
  resource: 'workitems',
  template: '{project}/_apis/{area}/releases/{releaseId}/{resource}',
  versions,
  actions: [{ method: 'GET', scopes: READ, anonymous: true, run: listWorkItems }],
};

async function listChanges(call: Call): Promise<Answer> {
  const found = await commitsOf(call);
  return answer.list(found?.commits.map((commit) => changeBody(call, found.repository, commit)) ?? []);
}

async function listWorkItems(call: Call): Promise<Answer> {
  const { organization } = call;
  const messages = (await commitsOf(call))?.commits.map(({ message }) => message) ?? [];
  const ids = new Set(
    messages.flatMap((message) => [...message.matchAll(/#(\d{1,9})\b/g)].map(([, id]) => Number(id))),
  );
  const items = [...ids].flatMap((id) => findWorkItem(organization, id) ?? []);
  return answer.list(items.map((item) => workItemBody(call, item)));
}

function workItemBody(call: Call, { id, project, fields, type }: WorkItem): object {
  const base = urlsOf(call, project).web.replace(/\/_release$/, '');
  return {
    id: String(id),
    provider: 'TFS',
    state: fields.get('System.State'),
    title: fields.get('System.Title'),
    type: type.name,
    url: `${base}/_apis/wit/workItems/${id}`,
  };
}

async function commitsOf(call: Call): Promise<ReleaseCommits | undefined> {
  const { organization, query } = call;
  const release = releaseOf(call);
  const baseId = query.count('baseReleaseId');
  const base =
    baseId === undefined
      ? previousRelease(releaseStateOf(organization).releases.of(release.project), release)
      : getRelease(organization, release.project, baseId);
  const top = Math.min(query.count('$top') || MOST, MOST);
  return readReleaseCommits(organization, release, { base, alias: query.text('artifactAlias'), top });
}

function changeBody(call: Call, { project, id: repository, name }: Repository, commit: Commit): object {
  const base = urlsOf(call, project).web.replace(/\/_release$/, '');
  return {
    id: commit.id,
    message: commit.message,
    changeType: 'TfsGit',
    author: { displayName: commit.author.name, uniqueName: commit.author.email },
    timestamp: commit.author.date,
    location: `${base}/_apis/git/repositories/${repository}/commits/${commit.id}`,
    displayUri: `${base}/_git/${encodeURIComponent(name)}/commit/${commit.id}`,
  };
}

function listHistory(call: Call): Answer {
  const { id, history } = releaseOf(call);
  return answer.list(
    history.map(({ changedBy, ...change }) => ({
      releaseId: id,
      definitionSnapshotRevision: 1,
      changedBy: identityReference(call, changedBy),
      ...change,
    })),
  );
}
