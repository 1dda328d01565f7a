import type { User } from '../identities/user.js';
import type { Organization } from '../organization.js';
import { buildsOf } from './builds.js';
import type { Definition } from './definition.js';
import { definitionsOf } from './definitions.js';
import { definitionExists, definitionRetained } from './errors.js';
import { leasesOf } from './leases.js';

/** Deletes a pipeline with its runs; it can be restored. @throws ServiceError when one of its runs is retained. */
export function deleteDefinition(organization: Organization, definition: Definition, user: User): void {
  const builds = buildsOf(organization).of(definition);
  if (builds.some((build) => !build.deleted && leasesOf(organization).isRetained(build))) {
    throw definitionRetained(definition.name);
  }
  const at = organization.clock.now();
  for (const build of builds) build.deleted ??= { at, by: user };
  const definitions = definitionsOf(organization);
  const changedDate = organization.clock.date();
  definitions.record(definition, { changedBy: user, changedDate, changeType: 'delete' });
  definitions.remove(definition);
}

/** Brings a deleted pipeline back with its runs. @throws ServiceError when its name has been taken. */
export function restoreDefinition(organization: Organization, definition: Definition): void {
  const definitions = definitionsOf(organization);
  const { project, name, path } = definition;
  if (!definitions.isDeleted(definition)) return;
  if (definitions.findByName(project, name, path)) throw definitionExists(name, project.name);
  definitions.restore(definition);
  for (const build of buildsOf(organization).of(definition)) build.deleted = undefined;
}
