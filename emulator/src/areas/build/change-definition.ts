import type { Project } from '../core/project.js';
import { errors } from '../errors.js';
import type { User } from '../identities/user.js';
import type { Organization } from '../organization.js';
import type { Definition } from './definition.js';
import type { DefinitionInput } from './definition-input.js';
import { definitionsOf } from './definitions.js';
import { definitionExists, definitionInvalid, definitionMismatch, definitionOutdated } from './errors.js';
import { parseFolder } from './folder-path.js';
import { foldersOf } from './folders.js';
import { parseContent } from './parse-content.js';

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
