import type { Project } from '../core/project.js';
import { queuesOf } from '../distributed-task/queues.js';
import { errors } from '../errors.js';
import type { User } from '../identities/user.js';
import type { Organization } from '../organization.js';
import { parseEnum } from '../parse-enum.js';
import type { Definition, DefinitionProcess, DefinitionVariable } from './definition.js';
import type { DefinitionInput, RepositoryInput } from './definition-input.js';
import { definitionsOf } from './definitions.js';
import { definitionExists, definitionInvalid, definitionMismatch, definitionOutdated } from './errors.js';
import { parseFolder } from './folder-path.js';
import { foldersOf } from './folders.js';
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

interface Creation {
  project: Project;
  user: User;
  input: DefinitionInput;
}

/** @throws ServiceError when a field is missing or makes no sense, or the name is taken in its folder. */
export function createDefinition(organization: Organization, { project, user, input }: Creation): Definition {
  const definitions = definitionsOf(organization);
  const name = parseName(input.name);
  const path = parseFolder(input.path ?? '\\');
  if (definitions.findByName(project, name, path)) throw definitionExists(name, project.name);
  const content = parseContent(organization, project, { input, known: undefined });
  const draftOf = input.draftOf?.id ?? undefined;
  foldersOf(organization).ensure({ project, path, user });
  const definition: Definition = {
    ...content,
    id: organization.next('build definition'),
    project,
    name,
    path,
    revision: 1,
    quality: draftOf === undefined ? 'definition' : 'draft',
    draftOf,
    createdDate: organization.clock.date(),
    authoredBy: user,
    hasStandInYaml: false,
  };
  definitions.add(definition);
  definitions.record(definition, { changedBy: user, changedDate: definition.createdDate, changeType: 'add' });
  return definition;
}

interface Change {
  definition: Definition;
  user: User;
  input: DefinitionInput;
}

/** @throws ServiceError as for a new one, and when somebody else has changed it meanwhile. */
export function updateDefinition(organization: Organization, { definition, user, input }: Change): Definition {
  const definitions = definitionsOf(organization);
  const { project } = definition;
  if (input.id !== definition.id) throw definitionMismatch(definition.id, input.id);
  if (input.revision !== definition.revision) throw definitionOutdated(definition.name);
  const name = parseName(input.name);
  const path = parseFolder(input.path ?? definition.path);
  const same = definitions.findByName(project, name, path);
  if (same && same !== definition) throw definitionExists(name, project.name);
  const content = parseContent(organization, project, { input, known: definition });
  foldersOf(organization).ensure({ project, path, user });
  // The first revision of a seeded pipeline is what it is now.
  if (definition.revision === 1) keepFirst(organization, definition);
  const changedDate = organization.clock.date();
  Object.assign(definition, content, { name, path, revision: definition.revision + 1, createdDate: changedDate });
  definition.authoredBy = user;
  definitions.record(definition, { changedBy: user, changedDate, changeType: 'update' });
  return definition;
}

function keepFirst(organization: Organization, definition: Definition): void {
  const definitions = definitionsOf(organization);
  const { authoredBy: changedBy, createdDate: changedDate } = definition;
  const [first] = definitions.revisions(definition);
  if (first?.definition === definition) definitions.record(definition, { changedBy, changedDate, changeType: 'add' });
}

function parseName(name: string | null | undefined): string {
  if (!name?.trim()) throw errors.missing('definition.Name');
  if (/[<>|:*?"/\\%@]|\p{Cc}/u.test(name)) throw definitionInvalid(`The pipeline name '${name}' is not valid.`);
  return name.trim();
}

interface Content {
  input: DefinitionInput;
  known: Definition | undefined;
}

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

function parseContent(organization: Organization, project: Project, { input, known }: Content): ParsedContent {
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
