import type { Project } from '../core/project.js';
import { queuesOf } from '../distributed-task/queues.js';
import { errors } from '../errors.js';
import type { Organization } from '../organization.js';
import { parseEnum } from '../parse-enum.js';
import type { Definition, DefinitionProcess, DefinitionVariable } from './definition.js';
import type { DefinitionInput, RepositoryInput } from './definition-input.js';
import { definitionInvalid } from './errors.js';
import { parseRepository } from './parse-repository.js';
import { parseTriggers } from './parse-triggers.js';

/** Kept as the client sends it, and given back. */
const SETTINGS = [
  'options',
  'variableGroups',
  'retentionRules',
  'buildNumberFormat',
  'jobAuthorizationScope',
  'jobTimeoutInMinutes',
  'jobCancelTimeoutInMinutes',
  'badgeEnabled',
  'demands',
  'dropLocation',
  'processParameters',
] as const;

interface Content {
  input: DefinitionInput;
  /** What it is a change of. */
  known: Definition | undefined;
}

/** What of a pipeline a client decides, but for where it is. */
type ParsedContent = Omit<
  Definition,
  | 'id'
  | 'project'
  | 'name'
  | 'path'
  | 'revision'
  | 'quality'
  | 'draftOf'
  | 'createdDate'
  | 'authoredBy'
  | 'hasStandInYaml'
>;

/** @throws ServiceError when a field is missing or makes no sense. */
export function parseContent(organization: Organization, project: Project, { input, known }: Content): ParsedContent {
  const settings = SETTINGS.flatMap((name) =>
    input[name] === undefined || input[name] === null ? [] : [[name, input[name]]],
  );
  if (!input.repository) throw errors.missing('definition.Repository');
  return {
    description: input.description ?? undefined,
    comment: input.comment ?? undefined,
    queueStatus: parseQueueStatus(input.queueStatus),
    process: parseProcess(input.process),
    repository: parseRepository(organization, {
      project,
      input: input.repository as RepositoryInput,
      isKnown: known !== undefined,
    }),
    queueId: parseQueue(organization, project, input.queue),
    variables: parseVariables(input.variables, known?.variables ?? {}),
    tags: [...(input.tags ?? known?.tags ?? [])],
    properties: { ...(known?.properties ?? {}) },
    triggers: parseTriggers(input.triggers ?? []),
    settings: {
      jobAuthorizationScope: 'projectCollection',
      jobTimeoutInMinutes: 60,
      jobCancelTimeoutInMinutes: 5,
      ...Object.fromEntries(settings),
    },
  };
}

const parseQueueStatus = (given: unknown): Definition['queueStatus'] =>
  parseEnum(['enabled', 'paused', 'disabled'], given ?? 'enabled', 'queueStatus');

function parseProcess(given: DefinitionProcess | null | undefined): DefinitionProcess {
  if (!given) throw errors.missing('definition.Process');
  if (given.type === 2 && !given.yamlFilename) throw errors.missing('definition.Process.YamlFilename');
  const { yamlFilename } = given;
  return given.type === 2 ? { yamlFilename: yamlFilename ?? '', type: 2 } : { ...given };
}

function parseQueue(organization: Organization, project: Project, given: DefinitionInput['queue']): number | undefined {
  const queues = queuesOf(organization);
  if (given?.id) return queues.get(project, given.id).id;
  if (!given?.name) return undefined;
  const wanted = given.name.toLowerCase();
  const found = queues.of(project).find(({ name }) => name.toLowerCase() === wanted);
  if (!found) throw definitionInvalid(`The agent queue ${given.name} was not found.`);
  return found.id;
}

/** A secret without a value keeps the one it has: clients send back what they got, and never got it. */
function parseVariables(
  given: DefinitionInput['variables'],
  known: Readonly<Record<string, DefinitionVariable>>,
): Record<string, DefinitionVariable> {
  return Object.fromEntries(
    Object.entries(given ?? {}).map(([name, variable]) => {
      const isSecret = variable?.isSecret ?? false;
      const value = variable?.value ?? (isSecret ? known[name]?.value : undefined) ?? '';
      return [name, { value, isSecret, allowOverride: variable?.allowOverride ?? false }];
    }),
  );
}
