import type { OrganizationSeed, ProjectSeed, RepositorySeed, Seed } from './seed.js';

type Fields = Record<string, unknown>;
type Kind = 'string' | 'boolean' | 'number' | 'strings' | 'list';

const REPOSITORY: Record<keyof RepositorySeed, Kind> = {
  name: 'string',
  defaultBranch: 'string',
  branches: 'strings',
  tags: 'strings',
  isDisabled: 'boolean',
  isHidden: 'boolean',
  size: 'number',
};
const PROJECT: Record<keyof ProjectSeed, Kind> = {
  name: 'string',
  description: 'string',
  state: 'string',
  visibility: 'string',
  process: 'string',
  repositories: 'list',
};
const ORGANIZATION: Record<keyof OrganizationSeed, Kind> = {
  name: 'string',
  publicProjects: 'boolean',
  projects: 'list',
};

/**
 * Checks that a value read from JSON is a seed.
 * @throws Error that names the place and what was expected there.
 */
export function parseSeed(value: unknown): Seed {
  const seed = fields(value, 'seed', { organizations: 'list', collections: 'list' });
  if (!Array.isArray(seed.organizations)) throw new Error('seed.organizations: expected a list');
  for (const key of ['organizations', 'collections']) {
    each(seed, key, 'seed', ORGANIZATION, (organization, place) => {
      if (!Array.isArray(organization.projects)) throw new Error(`${place}.projects: expected a list`);
      each(organization, 'projects', place, PROJECT, (project, at) => each(project, 'repositories', at, REPOSITORY));
    });
  }
  return value as Seed;
}

function each(
  parent: Fields,
  key: string,
  place: string,
  known: Record<string, Kind>,
  inner?: (item: Fields, place: string) => void,
): void {
  const list = (parent[key] ?? []) as unknown[];
  list.forEach((value, index) => {
    const at = `${place}.${key}[${index}]`;
    const item = fields(value, at, known);
    if (!item.name) throw new Error(`${at}.name: required`);
    inner?.(item, at);
  });
}

function fields(value: unknown, place: string, known: Record<string, Kind>): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error(`${place}: expected an object`);
  for (const [key, field] of Object.entries(value)) {
    const kind = known[key];
    if (!kind) throw new Error(`${place}.${key}: not known, expected one of ${Object.keys(known).join(', ')}`);
    if (!isOf(kind, field))
      throw new Error(`${place}.${key}: expected a ${kind === 'strings' ? 'list of strings' : kind}`);
  }
  return value as Fields;
}

function isOf(kind: Kind, value: unknown): boolean {
  if (kind === 'list') return Array.isArray(value);
  if (kind === 'strings') return Array.isArray(value) && value.every((item) => typeof item === 'string');
  return typeof value === kind;
}
