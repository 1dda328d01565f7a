import { identifier } from '../../identifier.js';
import type { ProjectSeed } from '../../seed/seed.js';
import { buildRepository, type Owner } from '../git/build-repository.js';
import { seededAt } from '../seeded-at.js';
import type { Project } from './project.js';

/** Makes a project of a seed, with its repositories. @param index Its position in the organization. */
export function buildProject(seed: ProjectSeed, owner: Owner, index: number): Project {
  const project: Project = {
    id: identifier(owner.path, seed.name),
    name: seed.name,
    description: seed.description,
    state: seed.state ?? 'wellFormed',
    visibility: seed.visibility ?? 'private',
    process: seed.process ?? 'Basic',
    revision: 11 + index * 7,
    lastUpdateTime: seededAt(index),
    repositories: [],
    seed,
  };
  project.repositories = (seed.repositories ?? []).map((repository) => buildRepository(repository, project, owner));
  return project;
}
