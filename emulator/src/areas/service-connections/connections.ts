import type { Project } from '../core/project.js';
import type { User } from '../identities/user.js';
import type { Organization } from '../organization.js';
import { perOrganization } from '../per-organization.js';
import { seedingUser } from '../seeding-user.js';
import type { Connection, ConnectionReference } from './connection.js';
import { type ConnectionInput, mergeSecrets, readConnection } from './connection-input.js';
import { findType } from './connection-types.js';
import { connectionErrors } from './errors.js';
import { federate } from './federation.js';
import type { ServiceConnectionSeed } from './seed.js';

/** How long the service takes to set up a connection for which it makes an application itself, in milliseconds. */
const SETUP = 3000;

/** The service connections of an organization. */
export class Connections {
  readonly #organization: Organization;
  readonly #connections = new Map<string, Connection>();

  constructor(organization: Organization) {
    this.#organization = organization;
    for (const project of organization.projects) {
      for (const seed of project.seed.serviceConnections ?? []) this.#seed(project, seed);
    }
  }

  /** Of a project, the oldest first. */
  of(project: Project): Connection[] {
    return [...this.#connections.values()].filter((connection) => isIn(connection, project));
  }

  /** By id, or by the name that the project gives it; without regard to case. */
  find(project: Project, nameOrId: string): Connection | undefined {
    const wanted = nameOrId.toLowerCase();
    const known = this.#connections.get(wanted);
    if (known && isIn(known, project)) return known;
    return this.of(project).find((connection) => nameIn(connection, project).toLowerCase() === wanted);
  }

  /** @throws ServiceError that it is not found. */
  get(id: string): Connection {
    const connection = this.#connections.get(id.toLowerCase());
    if (!connection) throw connectionErrors.notFound(id);
    return connection;
  }

  /** @throws ServiceError when a field is missing or wrong, or the name is taken. */
  create(user: User, references: readonly ConnectionReference[], input: ConnectionInput): Connection {
    const content = readConnection(input);
    for (const { project, name } of references) this.#assertFree(project, name);
    const isSetUp = content.data.creationMode?.toLowerCase() === 'automatic';
    const connection: Connection = {
      ...content,
      id: this.#organization.newId('service connection'),
      createdBy: user,
      state: isSetUp ? 'InProgress' : 'Ready',
      statusMessage: '',
      references: [...references],
    };
    federate(this.#organization, connection);
    this.#connections.set(connection.id, connection);
    if (isSetUp) this.#setUp(connection);
    return connection;
  }

  /** Replaces all of it but secrets that come without a value. @throws ServiceError as `create` does. */
  update(id: string, references: readonly ConnectionReference[], input: ConnectionInput): Connection {
    const connection = this.get(id);
    const content = readConnection(input);
    for (const { project, name } of references) this.#assertFree(project, name, connection);
    const parameters = mergeSecrets(connection, content.parameters);
    Object.assign(connection, content, { parameters, references: [...references] });
    return connection;
  }

  /** Gives it to more projects, or other names to those that have it. @throws ServiceError when it is not found or a name is taken. */
  share(id: string, references: readonly ConnectionReference[]): void {
    const connection = this.get(id);
    for (const { project, name } of references) this.#assertFree(project, name, connection);
    const kept = connection.references.filter(({ project }) => !references.some((added) => added.project === project));
    connection.references = [...kept, ...references];
  }

  /** Takes it from projects; without one left it is gone. @throws ServiceError when it is not found. */
  delete(id: string, projects: readonly Project[]): void {
    const connection = this.get(id);
    connection.references = connection.references.filter(({ project }) => !projects.includes(project));
    if (connection.references.length === 0) this.#connections.delete(connection.id);
  }

  #assertFree(project: Project, name: string, except?: Connection): void {
    const taken = this.find(project, name);
    if (taken && taken !== except) throw connectionErrors.duplicate(name);
  }

  #setUp(connection: Connection): void {
    const { clock } = this.#organization;
    clock.at(clock.now() + SETUP, () => {
      connection.state = 'Ready';
      connection.parameters.serviceprincipalid ??= this.#organization.newId('service principal');
    });
  }

  #seed(project: Project, seed: ServiceConnectionSeed): void {
    const { name, type = 'generic', isFailed = false } = seed;
    const scheme = seed.scheme ?? findType(type)?.schemes[0]?.scheme ?? 'None';
    const authorization = { scheme, parameters: seed.parameters ?? {} };
    const url = seed.url ?? 'https://fabrikam.example/';
    const description = seed.description ?? '';
    const references = [{ project, name, description }];
    const input = { name, type, url, description, authorization, data: seed.data ?? {} };
    const connection = this.create(seedingUser(this.#organization), references, input);
    connection.state = isFailed ? 'Failed' : 'Ready';
    connection.statusMessage = isFailed ? 'Failed to set up the connection.' : '';
  }
}

const isIn = ({ references }: Connection, wanted: Project): boolean =>
  references.some(({ project }) => project === wanted);

/** What a project calls a connection. */
export const nameIn = ({ references, name }: Connection, wanted: Project): string =>
  references.find(({ project }) => project === wanted)?.name ?? name;

export const connectionsOf = perOrganization((organization) => new Connections(organization));
