import { createHash } from 'node:crypto';
import { identifier } from './identifier.js';
import type { OrganizationSeed, ProjectSeed, RepositorySeed, Seed } from './seed.js';

/** A branch or a tag. */
export interface Ref {
  /** In full, such as `refs/heads/main`. */
  name: string;
  objectId: string;
}

/** A Git repository as the emulator holds it. */
export interface Repository {
  id: string;
  name: string;
  project: Project;
  defaultBranch: string | undefined;
  isDisabled: boolean;
  isHidden: boolean;
  size: number;
  refs: Ref[];
}

/** A project as the emulator holds it. */
export interface Project {
  id: string;
  name: string;
  description: string | undefined;
  state: NonNullable<ProjectSeed['state']>;
  visibility: 'private' | 'public';
  process: string;
  revision: number;
  lastUpdateTime: string;
  repositories: Repository[];
}

/** An organization of Services, or a collection of a Server. */
export interface Organization {
  id: string;
  name: string;
  shape: 'services' | 'server';
  publicProjects: boolean;
  projects: Project[];
}

/** All that an emulator knows besides its credentials. */
export interface State {
  organizations: Organization[];
}

const START = Date.UTC(2024, 0, 15, 9);
const MINUTE = 60_000;

/** Turns a seed into what the routes read: ids and dates follow from names and positions alone. */
export function buildState(seed: Seed): State {
  const first = seed.organizations[0];
  const collections = seed.collections ?? (first ? [{ ...first, name: 'DefaultCollection' }] : []);
  return {
    organizations: [
      ...seed.organizations.map((organization) => buildOrganization(organization, 'services')),
      ...collections.map((collection) => buildOrganization(collection, 'server')),
    ],
  };
}

function buildOrganization(seed: OrganizationSeed, shape: Organization['shape']): Organization {
  return {
    id: identifier(shape, seed.name),
    name: seed.name,
    shape,
    publicProjects: seed.publicProjects ?? false,
    projects: seed.projects.map((project, index) => buildProject(project, `${shape}/${seed.name}`, index)),
  };
}

function buildProject(seed: ProjectSeed, owner: string, index: number): Project {
  const project: Project = {
    id: identifier(owner, seed.name),
    name: seed.name,
    description: seed.description,
    state: seed.state ?? 'wellFormed',
    visibility: seed.visibility ?? 'private',
    process: seed.process ?? 'Basic',
    revision: 11 + index * 7,
    lastUpdateTime: new Date(START + index * MINUTE).toISOString(),
    repositories: [],
  };
  project.repositories = (seed.repositories ?? []).map((repository) => buildRepository(repository, project, owner));
  return project;
}

function buildRepository(seed: RepositorySeed, project: Project, owner: string): Repository {
  const id = identifier(owner, project.name, 'git', seed.name);
  const names = [
    ...(seed.branches ?? []).map((name) => `refs/heads/${name}`),
    ...(seed.tags ?? []).map((name) => `refs/tags/${name}`),
  ].sort();
  const refs = names.map((name) => ({ name, objectId: createHash('sha1').update(`${id}/${name}`).digest('hex') }));
  return {
    id,
    name: seed.name,
    project,
    defaultBranch: seed.branches?.length ? `refs/heads/${seed.defaultBranch ?? 'main'}` : undefined,
    isDisabled: seed.isDisabled ?? false,
    isHidden: seed.isHidden ?? false,
    size: seed.size ?? 0,
    refs,
  };
}
