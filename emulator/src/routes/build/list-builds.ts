import { type BuildMark, type BuildOrder, selectBuilds } from '../../areas/build/select-builds.js';
import { errors } from '../../areas/errors.js';
import { type Answer, answer } from '../../http/answer.js';
import { readChoice, readDate, readFlags, readNumbers, readWords } from '../read-query.js';
import type { Call } from '../route.js';
import { buildBody } from './build-body.js';
import { projectOf } from './find-build.js';

const PAGE = 1000;
const MOST = 5000;

const STATUSES = { inProgress: 1, completed: 2, cancelling: 4, postponed: 8, notStarted: 32 };
const RESULTS = { succeeded: 2, partiallySucceeded: 4, failed: 8, canceled: 32 };
const REASONS = {
  manual: 1,
  individualCI: 2,
  batchedCI: 4,
  schedule: 8,
  scheduleForced: 16,
  userCreated: 32,
  validateShelveset: 64,
  checkInShelveset: 128,
  pullRequest: 256,
  buildCompletion: 512,
  resourceTrigger: 1024,
  triggered: 431,
};
const ORDERS = [
  'finishTimeAscending',
  'finishTimeDescending',
  'queueTimeDescending',
  'queueTimeAscending',
  'startTimeDescending',
  'startTimeAscending',
] as const;

/** The runs of a project that fit the query, newest first when no order is asked for. */
export function listBuilds(call: Call): Answer {
  const { query } = call;
  const order = readOrder(call);
  const paging = {
    order,
    from: readMark(call),
    size: Math.min(query.count('$top') ?? PAGE, MOST),
    perDefinition: query.count('maxBuildsPerDefinition'),
  };
  const { builds, next } = selectBuilds(call.organization, projectOf(call), { filter: readFilter(call), paging });
  return answer.list(
    builds.map((build) => buildBody(call, build)),
    next ? { 'x-ms-continuationtoken': writeMark(next) } : {},
  );
}

function readFilter({ query }: Call) {
  const time = (name: string): number | undefined => {
    const date = readDate(query, name);
    return date === undefined ? undefined : Date.parse(date);
  };
  const some = <T>(list: readonly T[]): readonly T[] | undefined => (list.length > 0 ? list : undefined);
  const branch = query.text('branchName');
  const repositoryId = query.text('repositoryId');
  const repositoryType = query.text('repositoryType');
  if (repositoryId !== undefined && repositoryType === undefined) throw errors.missing('repositoryType');
  return {
    definitions: some(readNumbers(query, 'definitions')),
    queues: some(readNumbers(query, 'queues')),
    ids: some(readNumbers(query, 'buildIds')),
    buildNumber: query.text('buildNumber'),
    minTime: time('minTime'),
    maxTime: time('maxTime'),
    requestedFor: query.text('requestedFor'),
    reasons: some(readFlags(query, 'reasonFilter', REASONS) ?? []) as never,
    statuses: some(readFlags(query, 'statusFilter', STATUSES) ?? []),
    results: some(readFlags(query, 'resultFilter', RESULTS) ?? []),
    tags: some(readWords(query, 'tagFilters')),
    branch: branch === undefined || branch.startsWith('refs/') ? branch : `refs/heads/${branch}`,
    repository:
      repositoryId !== undefined && repositoryType !== undefined
        ? { id: repositoryId, type: repositoryType }
        : undefined,
    deleted: readChoice(query, 'deletedFilter', ['excludeDeleted', 'includeDeleted', 'onlyDeleted']),
  };
}

function readOrder({ query }: Pick<Call, 'query'>): BuildOrder {
  if (query.text('queryOrder') === undefined) return { by: 'queuedAt', descending: true };
  const chosen = readChoice(query, 'queryOrder', ORDERS);
  const by = chosen.startsWith('finish') ? 'finishedAt' : chosen.startsWith('start') ? 'startedAt' : 'queuedAt';
  return { by, descending: chosen.endsWith('Descending') };
}

/** The token is the time of the next run, and its id where several have the same. */
const writeMark = ({ time, id }: BuildMark): string => {
  const text = time === Number.MAX_SAFE_INTEGER ? '9999-12-31T23:59:59.999Z' : new Date(time).toISOString();
  return `${text.slice(0, -1)}0000Z,${id}`;
};

function readMark({ query }: Call): BuildMark | undefined {
  const token = query.text('continuationToken');
  if (token === undefined) return undefined;
  const [, date, id] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3})\d*Z(?:,(\d+))?$/.exec(token) ?? [];
  if (!date) throw errors.badArgument(`The value '${token}' is not valid for continuationToken.`);
  const time = date.startsWith('9999-') ? Number.MAX_SAFE_INTEGER : Date.parse(`${date}Z`);
  const { descending } = readOrder({ query });
  return { time, id: id === undefined ? (descending ? Number.MAX_SAFE_INTEGER : 0) : Number(id) };
}
