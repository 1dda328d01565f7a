import type { BuildReason } from '../../areas/build/build.js';
import { definitionNotFound } from '../../areas/build/errors.js';
import { queueBuild } from '../../areas/build/queue-build.js';
import { addTags } from '../../areas/build/tags.js';
import { queuesOf } from '../../areas/distributed-task/queues.js';
import { errors } from '../../areas/errors.js';
import { directoryOf } from '../../areas/identities/directory.js';
import type { User } from '../../areas/identities/user.js';
import { parseEnum } from '../../areas/parse-enum.js';
import { type Answer, answer } from '../../http/answer.js';
import type { Call } from '../route.js';
import { buildBody } from './build-body.js';
import type { BuildInput } from './build-input.js';
import { findDefinition, projectOf } from './find-build.js';

/** Those that a client may give, with the numbers that some clients send. */
const REASONS: Readonly<Record<BuildReason, number>> = {
  manual: 1,
  individualCI: 2,
  batchedCI: 4,
  schedule: 8,
  userCreated: 32,
  validateShelveset: 64,
  pullRequest: 256,
  buildCompletion: 512,
  resourceTrigger: 1024,
};
const PRIORITIES = { high: 1, aboveNormal: 2, normal: 3, belowNormal: 4, low: 5 };

/** Queues a run as the build API does. */
export async function queueOne(call: Call): Promise<Answer> {
  const input = call.input<BuildInput>('build');
  const id = input.definition?.id ?? call.query.count('definitionId');
  if (id === undefined || id === null) throw errors.missing('build.Definition');
  const definition = typeof id === 'number' ? findDefinition(call, id) : undefined;
  if (!definition) throw definitionNotFound(String(id));
  const queueId = input.queue?.id ?? undefined;
  if (queueId !== undefined) queuesOf(call.organization).get(projectOf(call), queueId);
  const build = await queueBuild(call.organization, {
    definition,
    user: call.caller.user,
    sourceBranch: input.sourceBranch || undefined,
    sourceVersion: input.sourceVersion || undefined,
    reason: readReason(input.reason),
    requestedFor: readPerson(call, input.requestedFor?.id),
    variables: readParameters(input.parameters),
    templateParameters: input.templateParameters ?? undefined,
    triggerInfo: input.triggerInfo ?? undefined,
  });
  if (queueId !== undefined) build.queueId = queueId;
  if (input.priority) build.priority = parseEnum(PRIORITIES, input.priority, 'priority');
  if (input.tags) build.tags = addTags(build.tags, input.tags);
  return answer.json(buildBody(call, build));
}

function readReason(given: unknown): BuildReason | undefined {
  return !given || /^none$/i.test(String(given)) ? undefined : parseEnum(REASONS, given, 'reason');
}

function readPerson(call: Call, id: string | null | undefined): User | undefined {
  return id ? directoryOf(call.organization).find(id) : undefined;
}

function readParameters(text: string | null | undefined): Record<string, string> | undefined {
  if (!text) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('not an object');
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, String(each)]));
  } catch {
    throw errors.badArgument('The parameters of the build are not a JSON object.');
  }
}
