import type { Project } from '../core/project.js';
import type { User } from '../identities/user.js';
import type { Organization } from '../organization.js';
import { perOrganization } from '../per-organization.js';
import { seededAt } from '../seeded-at.js';
import { buildsOf } from './builds.js';
import { definitionsOf } from './definitions.js';
import { deleteDefinition } from './delete-definition.js';
import { folderExists, folderInvalid, folderNotFound } from './errors.js';
import { isInFolder, parseFolder } from './folder-path.js';

/** Where a project keeps pipelines. */
export interface Folder {
  path: string;
  description: string | undefined;
  createdOn: string;
  /** The root comes with the project, and nobody made it. */
  createdBy: User | undefined;
  lastChangedDate: string | undefined;
  lastChangedBy: User | undefined;
}

interface Change {
  project: Project;
  path: string;
  user: User;
}

/** The folders of pipelines of an organization's projects. */
export class Folders {
  readonly #organization: Organization;
  readonly #byProject = new Map<string, Map<string, Folder>>();

  constructor(organization: Organization) {
    this.#organization = organization;
  }

  /** Those at or below a path, by path. */
  in(project: Project, below = '\\'): Folder[] {
    const path = parseFolder(below);
    return [...this.#of(project).values()]
      .filter((folder) => isInFolder(folder.path, path))
      .sort((a, b) => (a.path.toLowerCase() < b.path.toLowerCase() ? -1 : 1));
  }

  find(project: Project, path: string): Folder | undefined {
    return this.#of(project).get(parseFolder(path).toLowerCase());
  }

  /** @throws ServiceError when it is there. */
  create({ project, path, user }: Change, description?: string): Folder {
    const known = this.find(project, path);
    if (known) throw folderExists(known.path);
    const folder = this.ensure({ project, path, user });
    folder.description = description;
    return folder;
  }

  /** The folder of a path, made with all above it where it is not there. */
  ensure({ project, path, user }: Change): Folder {
    const folders = this.#of(project);
    const names = parseFolder(path).split('\\').filter(Boolean);
    let folder = folders.get('\\') as Folder;
    names.forEach((_, index) => {
      const own = `\\${names.slice(0, index + 1).join('\\')}`;
      folder = folders.get(own.toLowerCase()) ?? buildFolder(own, this.#organization.clock.date(), user);
      folders.set(own.toLowerCase(), folder);
    });
    return folder;
  }

  /** Moves or describes a folder; what is in it goes along. @throws ServiceError when it is not there, or its new place is taken. */
  update({ project, path, user }: Change, changes: { path?: string; description?: string | undefined }): Folder {
    const folder = this.#get(project, path);
    if (folder.path === '\\') throw folderInvalid(folder.path);
    const target = parseFolder(changes.path ?? folder.path);
    if (target.toLowerCase() !== folder.path.toLowerCase()) this.#move({ project, path: target, user }, folder);
    folder.path = target;
    if (changes.description !== undefined) folder.description = changes.description;
    folder.lastChangedDate = this.#organization.clock.date();
    folder.lastChangedBy = user;
    return folder;
  }

  /** Deletes it with the folders and pipelines in it. @throws ServiceError when it is not there, or a run in it is retained. */
  delete({ project, path, user }: Change): void {
    const folder = this.#get(project, path);
    if (folder.path === '\\') throw folderInvalid(folder.path);
    const definitions = definitionsOf(this.#organization).in(project);
    for (const definition of definitions.filter((each) => isInFolder(each.path, folder.path))) {
      deleteDefinition(this.#organization, definition, user);
    }
    const folders = this.#of(project);
    for (const each of this.in(project, folder.path)) folders.delete(each.path.toLowerCase());
  }

  #get(project: Project, path: string): Folder {
    const folder = this.find(project, path);
    if (!folder) throw folderNotFound(parseFolder(path));
    return folder;
  }

  #move({ project, path: target, user }: Change, { path: source }: Folder): void {
    if (this.find(project, target)) throw folderExists(target);
    if (isInFolder(target, source)) throw folderInvalid(target);
    const folders = this.#of(project);
    const parent = target.slice(0, target.lastIndexOf('\\')) || '\\';
    this.ensure({ project, path: parent, user });
    const moved = (path: string): string => target + path.slice(source.length);
    for (const each of this.in(project, source)) {
      folders.delete(each.path.toLowerCase());
      each.path = moved(each.path);
      folders.set(each.path.toLowerCase(), each);
    }
    for (const definition of definitionsOf(this.#organization).in(project)) {
      if (isInFolder(definition.path, source)) definition.path = moved(definition.path);
    }
    buildsOf(this.#organization).changed();
  }

  #of(project: Project): Map<string, Folder> {
    const known = this.#byProject.get(project.id);
    if (known) return known;
    const root: Folder = { ...buildFolder('\\', project.lastUpdateTime, undefined) };
    const folders = new Map([['\\', root]]);
    this.#byProject.set(project.id, folders);
    for (const { path, authoredBy } of definitionsOf(this.#organization).in(project)) {
      const folder = this.ensure({ project, path, user: authoredBy });
      if (folder !== root) folder.createdOn = seededAt(0);
    }
    return folders;
  }
}

const buildFolder = (path: string, createdOn: string, createdBy: User | undefined): Folder => ({
  path,
  description: undefined,
  createdOn,
  createdBy,
  lastChangedDate: undefined,
  lastChangedBy: undefined,
});

export const foldersOf = perOrganization((organization) => new Folders(organization));
