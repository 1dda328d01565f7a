import type { Project } from '../core/project.js';
import type { User } from '../identities/user.js';
import type { Organization } from '../organization.js';
import { buildContent } from './build-content.js';
import type { DefinitionInput } from './definition-input.js';
import { releaseErrors } from './errors.js';
import { addFolders } from './folders.js';
import { isOngoing } from './progress.js';
import type { DefinitionContent, DefinitionRevision, ReleaseDefinition } from './release-definition.js';
import type { ReleaseState } from './release-state.js';

interface Change {
  user: User;
  /** ISO 8601. */
  date: string;
}

type Place = { organization: Organization; state: ReleaseState; project: Project };

/** @throws ServiceError when the project has no such definition, or none that is not deleted. */
export function getDefinition({ state, project }: Place, id: number, { deleted = false } = {}): ReleaseDefinition {
  const definition = state.definitions.find(project, id);
  if (!definition || definition.isDeleted !== deleted) throw releaseErrors.definitionNotFound(id);
  return definition;
}

/** @throws ServiceError when something is missing, or another definition of the folder has the name. */
export function createDefinition(place: Place, input: DefinitionInput, { user, date }: Change): ReleaseDefinition {
  const { state, project } = place;
  const content = buildContent(input, { ...place, user });
  refuseName(place, content);
  addFolders(state, project, content.path, { user, date });
  const definition: ReleaseDefinition = {
    ...content,
    id: state.definitions.next(project),
    project,
    source: 'restApi',
    createdBy: user,
    createdOn: date,
    modifiedBy: user,
    modifiedOn: date,
    isDeleted: false,
    revisions: [],
  };
  addRevision(definition, 'add', { user, date, comment: input.comment });
  return state.definitions.add(project, definition);
}

/** @throws ServiceError as for a new one, and when the revision is not the newest. */
export function updateDefinition(place: Place, input: DefinitionInput, { user, date }: Change): ReleaseDefinition {
  const { state, project } = place;
  const definition = getDefinition(place, input.id ?? 0);
  if (input.revision !== definition.revisions.length) throw releaseErrors.oldCopy();
  const content = buildContent(input, { ...place, user, before: definition });
  refuseName(place, content, definition);
  addFolders(state, project, content.path, { user, date });
  Object.assign(definition, content);
  addRevision(definition, 'update', { user, date, comment: input.comment });
  return definition;
}

interface Deletion extends Change {
  comment: string | undefined;
  /** Also while releases of it are being deployed. */
  force: boolean;
}

/** Deletes a definition with its releases; it can be brought back. */
export function deleteDefinition(place: Place, id: number, { user, date, comment, force }: Deletion): void {
  const definition = getDefinition(place, id);
  const releases = place.state.releases.of(place.project).filter((release) => release.definition === definition);
  if (!force && releases.some(({ stages }) => stages.some(isOngoing))) {
    throw releaseErrors.invalid(
      `Release pipeline '${definition.name}' cannot be deleted, since releases of it are being deployed.`,
    );
  }
  definition.isDeleted = true;
  for (const release of releases) release.isDeleted = true;
  addRevision(definition, 'delete', { user, date, comment });
}

/** Brings a deleted definition back with its releases. */
export function undeleteDefinition(
  place: Place,
  id: number,
  { user, date, comment }: Change & { comment: string | null | undefined },
): ReleaseDefinition {
  const definition = getDefinition(place, id, { deleted: true });
  refuseName(place, definition);
  definition.isDeleted = false;
  for (const release of place.state.releases.of(place.project)) {
    if (release.definition === definition) release.isDeleted = false;
  }
  addRevision(definition, 'undelete', { user, date, comment });
  return definition;
}

function refuseName({ state, project }: Place, { name, path }: DefinitionContent, except?: ReleaseDefinition): void {
  const wanted = `${path}\\${name}`.toLowerCase();
  const other = state.definitions
    .of(project)
    .find((known) => !known.isDeleted && `${known.path}\\${known.name}`.toLowerCase() === wanted);
  if (other && other !== except) throw releaseErrors.definitionExists(name);
}

function addRevision(
  definition: ReleaseDefinition,
  changeType: DefinitionRevision['changeType'],
  { user, date, comment }: Change & { comment: string | null | undefined },
): void {
  definition.modifiedBy = user;
  definition.modifiedOn = date;
  const { name, path, description, releaseNameFormat, isDisabled, variables, variableGroups } = definition;
  const { stages, artifacts, triggers, tags, properties } = definition;
  const content = { name, path, description, releaseNameFormat, isDisabled, variables, variableGroups };
  definition.revisions.push({
    revision: definition.revisions.length + 1,
    changedBy: user,
    changedDate: date,
    changeType,
    comment: comment ?? null,
    // Each save brings new objects for what is below, so that older revisions keep theirs.
    content: { ...content, stages, artifacts, triggers, tags, properties },
  });
}
