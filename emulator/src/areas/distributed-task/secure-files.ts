import type { Project } from '../core/project.js';
import { errors } from '../errors.js';
import type { User } from '../identities/user.js';
import type { Organization } from '../organization.js';
import { perOrganization } from '../per-organization.js';
import { seededAt } from '../seeded-at.js';
import { seedingUser } from '../seeding-user.js';
import { distributedTaskErrors } from './errors.js';

/** A file that pipelines may use and nobody can read back without a ticket. */
export interface SecureFile {
  id: string;
  name: string;
  project: Project;
  content: Buffer;
  /** Free text by name. */
  properties: Record<string, string>;
  createdBy: User;
  createdOn: string;
  modifiedBy: User;
  modifiedOn: string;
}

/** What a client may change of a secure file. */
export interface SecureFileInput {
  name?: string | null;
  properties?: Record<string, string> | null;
}

/** The secure files of an organization's projects. */
export class SecureFiles {
  readonly #organization: Organization;
  readonly #files = new Map<string, SecureFile>();

  constructor(organization: Organization) {
    this.#organization = organization;
    for (const project of organization.projects) {
      for (const { name } of project.seed.secureFiles ?? []) {
        this.#add(seedingUser(organization), project, {
          name,
          content: Buffer.from(name),
          on: seededAt(this.#files.size),
        });
      }
    }
  }

  of(project: Project): SecureFile[] {
    return [...this.#files.values()].filter((file) => file.project === project);
  }

  /** @throws ServiceError that it is not found. */
  get(project: Project, id: string): SecureFile {
    const file = this.#files.get(id.toLowerCase());
    if (file?.project !== project) throw distributedTaskErrors.secureFileNotFound(id);
    return file;
  }

  /** @throws ServiceError when the name is missing or taken. */
  create(user: User, project: Project, { name, content }: { name: string; content: Buffer }): SecureFile {
    if (!name) throw errors.missing('name');
    this.#assertFree(project, name);
    return this.#add(user, project, { name, content, on: this.#organization.clock.date() });
  }

  /** @throws ServiceError when it is not found or the name is taken. */
  update(user: User, file: SecureFile, { name, properties }: SecureFileInput): SecureFile {
    if (name && name !== file.name) this.#assertFree(file.project, name);
    file.name = name || file.name;
    file.properties = properties ?? file.properties;
    file.modifiedBy = user;
    file.modifiedOn = this.#organization.clock.date();
    return file;
  }

  delete(file: SecureFile): void {
    this.#files.delete(file.id);
  }

  #assertFree(project: Project, name: string): void {
    const taken = this.of(project).some((file) => file.name.toLowerCase() === name.toLowerCase());
    if (taken) throw distributedTaskErrors.secureFileExists(name);
  }

  #add(user: User, project: Project, { name, content, on }: { name: string; content: Buffer; on: string }): SecureFile {
    const id = this.#organization.newId('secure file');
    const made = { createdBy: user, createdOn: on, modifiedBy: user, modifiedOn: on };
    const file: SecureFile = { id, name, project, content, properties: {}, ...made };
    this.#files.set(id, file);
    return file;
  }
}

export const secureFilesOf = perOrganization((organization) => new SecureFiles(organization));
