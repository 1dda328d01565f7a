import { errors } from '../errors.js';
import type { User } from '../identities/user.js';
import type { Organization } from '../organization.js';
import { pullRequestErrors } from './errors.js';
import { getIteration } from './iterations.js';
import { parseEnum } from './parse-enum.js';
import { readProperty } from './property.js';
import type { PullRequest, Status } from './pull-request.js';

/** A status as a client posts it. */
export interface StatusInput {
  state?: unknown;
  description?: unknown;
  context?: { name?: unknown; genre?: unknown };
  targetUrl?: unknown;
  iterationId?: unknown;
  properties?: Readonly<Record<string, unknown>>;
}

const STATES = ['notSet', 'pending', 'succeeded', 'failed', 'error', 'notApplicable', 'partiallySucceeded'] as const;
const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Of an iteration only when one is given. */
export const listStatuses = ({ statuses }: PullRequest, iterationId?: number): Status[] =>
  statuses.filter((status) => iterationId === undefined || status.iterationId === iterationId);

/** @throws ServiceError when there is none of that id. */
export function getStatus(pullRequest: PullRequest, id: string, iterationId?: number): Status {
  const found = listStatuses(pullRequest, iterationId).find((status) => String(status.id) === id);
  if (!found) throw pullRequestErrors.partNotFound('status', id);
  return found;
}

/** Adds a status. Those before it with the same context stay; the newest counts. @throws ServiceError without a context name, or when the iteration is not there. */
export function addStatus(
  organization: Organization,
  pullRequest: PullRequest,
  { user, input }: { user: User; input: StatusInput },
): Status {
  const name = text(input.context?.name);
  if (!name) throw errors.missing('status.Context.Name');
  const { iterationId } = input;
  if (typeof iterationId === 'number') getIteration(pullRequest, String(iterationId));
  const date = organization.clock.date();
  const status: Status = {
    id: (pullRequest.statuses.at(-1)?.id ?? 0) + 1,
    state: parseEnum(STATES, input.state ?? 'notSet', 'state'),
    description: text(input.description),
    context: { name, genre: text(input.context?.genre) },
    targetUrl: text(input.targetUrl),
    createdBy: user,
    creationDate: date,
    updatedDate: date,
    iterationId: typeof iterationId === 'number' ? iterationId : undefined,
    properties: new Map(Object.entries(input.properties ?? {}).map(([key, value]) => [key, readProperty(value)])),
  };
  pullRequest.statuses.push(status);
  return status;
}

/** @throws ServiceError when one of the ids is not there; then all stay. */
export function removeStatuses(pullRequest: PullRequest, ids: readonly string[], iterationId?: number): void {
  const gone = new Set(ids.map((id) => getStatus(pullRequest, id, iterationId)));
  pullRequest.statuses = pullRequest.statuses.filter((status) => !gone.has(status));
}
