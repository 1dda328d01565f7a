import type { EventMap, RefUpdate } from '../events.js';
import { openRepository } from '../git/open-repository.js';
import type { Repository } from '../git/repository.js';
import type { Organization } from '../organization.js';
import { buildsOf } from './builds.js';
import type { Definition } from './definition.js';
import { definitionsOf } from './definitions.js';
import { type BuildRequest, queueInvalid, queueRun } from './queue-build.js';
import { readFileAt } from './read-file.js';
import { STAND_IN } from './stand-in.js';
import { InvalidYaml } from './yaml/invalid-yaml.js';
import { parseYaml } from './yaml/parse-yaml.js';
import { matchesPaths, matchesRef, readTrigger } from './yaml/trigger.js';

const ZERO = /^0+$/;
/** Whoever writes one of these does not want a run. */
const SKIP =
  /\[skip ci\]|\[ci skip\]|skip-checks:\s*true|\*\*\*NO_CI\*\*\*|\[skip azurepipelines\]|\[azurepipelines skip\]|\[skip azpipelines\]|\[azpipelines skip\]|\[skip azp\]|\[azp skip\]/i;

/** Queues the pipelines of a repository whose YAML says that a push starts them. */
export async function startTriggered(organization: Organization, push: EventMap['push']): Promise<void> {
  const { repository } = push;
  const definitions = definitionsOf(organization)
    .in(repository.project)
    .filter((each) => each.repository.id === repository.id && each.process.type === 2 && isOn(each));
  if (definitions.length === 0) return;
  for (const update of push.updates) {
    if (ZERO.test(update.newObjectId) || !/^refs\/(heads|tags)\//.test(update.name)) continue;
    const { message, changed } = await readPush(organization, repository, update);
    if (SKIP.test(message)) continue;
    for (const definition of definitions) await startOne(organization, push, { definition, update, message, changed });
  }
}

const isOn = ({ triggers, queueStatus }: Definition): boolean =>
  queueStatus === 'enabled' && triggers.some(({ triggerType }) => triggerType === 'continuousIntegration');

interface Candidate {
  definition: Definition;
  update: RefUpdate;
  message: string;
  changed: readonly string[];
}

async function startOne(
  organization: Organization,
  { repository, user }: EventMap['push'],
  { definition, update, message, changed }: Candidate,
): Promise<void> {
  const path = definition.process.yamlFilename ?? 'azure-pipelines.yml';
  const text = await readFileAt(organization, repository, { version: update.newObjectId, path });
  const request: BuildRequest = {
    definition,
    user,
    sourceBranch: update.name,
    sourceVersion: update.newObjectId,
    reason: 'individualCI',
    triggerInfo: {
      'ci.sourceBranch': update.name,
      'ci.sourceSha': update.newObjectId,
      'ci.message': message.split('\n')[0] ?? '',
      'ci.triggerRepository': repository.id,
    },
  };
  try {
    const root = parseYaml(text ?? STAND_IN, path);
    const trigger = root.kind === 'mapping' ? readTrigger(root) : undefined;
    if (!trigger || !matchesRef(trigger, update.name) || !matchesPaths(trigger, changed)) return;
    if (definition.queueStatus === 'enabled') await queueRun(organization, request);
  } catch (error) {
    if (!(error instanceof InvalidYaml)) throw error;
    await queueInvalid(organization, request, error.messages);
  }
  buildsOf(organization).changed();
}

async function readPush(organization: Organization, repository: Repository, { oldObjectId, newObjectId }: RefUpdate) {
  const git = await openRepository(organization, repository);
  const message = await git.try(['log', '-1', '--format=%B', newObjectId]);
  const isNew = ZERO.test(oldObjectId);
  // A new branch counts with what its newest commit changed.
  const range = isNew ? ['-m', '--root', newObjectId] : [oldObjectId, newObjectId];
  const files = await git.try(['diff-tree', '-r', '-z', '--name-only', '--no-commit-id', ...range]);
  return {
    message: message.stdout.toString(),
    changed: files.stdout.toString().split('\0').filter(Boolean),
  };
}
