import type { Project } from '../core/project.js';
import { errors } from '../errors.js';
import type { Organization } from '../organization.js';
import { buildsOf } from './builds.js';

/** Adds tags that are not there in any case. @throws ServiceError for one that is empty. */
export function addTags(known: readonly string[], added: readonly string[]): string[] {
  const all = [...known];
  for (const tag of added) {
    const clean = String(tag).trim();
    if (!clean) throw errors.missing('tag');
    if (!all.some((other) => other.toLowerCase() === clean.toLowerCase())) all.push(clean);
  }
  return all;
}

export function removeTags(known: readonly string[], removed: readonly string[]): string[] {
  const gone = removed.map((tag) => String(tag).toLowerCase());
  return known.filter((tag) => !gone.includes(tag.toLowerCase()));
}

/** All tags that runs of a project have, by name. */
export function tagsOf(organization: Organization, project: Project): string[] {
  const builds = buildsOf(organization).in(project);
  return [...new Set(builds.flatMap(({ tags }) => tags))].sort();
}

/** Takes a tag from every run of a project. */
export function removeTag(organization: Organization, project: Project, tag: string): void {
  for (const build of buildsOf(organization).in(project)) {
    if (build.tags.length > 0) build.tags = removeTags(build.tags, [tag]);
  }
}
