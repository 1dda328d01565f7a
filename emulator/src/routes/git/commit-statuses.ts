import { errors } from '../../areas/errors.js';
import { COMMIT_STATES, commitStatusesOf } from '../../areas/git/commit-statuses.js';
import { commitNotFound } from '../../areas/git/errors.js';
import { isObjectId } from '../../areas/git/object-id.js';
import { readObjectTypes } from '../../areas/git/object-types.js';
import { openRepository } from '../../areas/git/open-repository.js';
import type { Repository } from '../../areas/git/repository.js';
import { parseEnum } from '../../areas/parse-enum.js';
import { type Answer, answer } from '../../http/answer.js';
import type { Call, Route } from '../route.js';
import { commitStatusBody } from './commit-status-body.js';
import { getEnabledRepository } from './find-repository.js';

const PAGE = 1000;

/** What services outside say of a commit. */
export const commitStatuses: Route = {
  id: '428dd4fb-fda5-4722-af02-9313b80305da',
  area: 'git',
  resource: 'statuses',
  template: '{project}/_apis/{area}/repositories/{repositoryId}/commits/{commitId}/{resource}',
  versions: { resourceVersion: 2, minVersion: '2.1', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [
    { method: 'GET', scopes: ['vso.code', 'vso.code_status'], anonymous: true, run: list },
    { method: 'POST', scopes: ['vso.code_write', 'vso.code_status'], run: create },
  ],
};

async function list(call: Call): Promise<Answer> {
  const { query, organization } = call;
  const repository = getEnabledRepository(call);
  const id = await getCommitId(call, repository);
  const skip = query.count('skip') ?? query.count('$skip') ?? 0;
  const all = commitStatusesOf(organization).of(repository, id, { latestOnly: query.flag('latestOnly') });
  const page = all.slice(skip, skip + (query.count('top') ?? query.count('$top') ?? PAGE));
  return answer.list(page.map((status) => commitStatusBody(call, status)));
}

interface StatusInput {
  state?: string | number;
  description?: string;
  targetUrl?: string;
  context?: { name?: string; genre?: string };
}

async function create(call: Call): Promise<Answer> {
  const { organization, caller } = call;
  const repository = getEnabledRepository(call);
  const id = await getCommitId(call, repository);
  const { state, description, targetUrl, context } = call.input<StatusInput>('gitCommitStatusToCreate');
  if (!context?.name) throw errors.missing('context.name');
  const added = commitStatusesOf(organization).add(repository, id, {
    state: parseEnum(COMMIT_STATES, state, 'state'),
    description,
    context: { name: context.name, genre: context.genre },
    targetUrl,
    createdBy: caller.user,
    date: organization.clock.date(),
  });
  return answer.json(commitStatusBody(call, added), { status: 201 });
}

/** @throws ServiceError when the path names no commit of the repository. */
async function getCommitId(call: Call, repository: Repository): Promise<string> {
  const id = (call.parameters.commitId ?? '').toLowerCase();
  const git = await openRepository(call.organization, repository);
  const types = isObjectId(id) ? await readObjectTypes(git, [id]) : undefined;
  if (types?.get(id)?.type !== 'commit') throw commitNotFound(id, repository.name);
  return id;
}
