import { identifier } from '../../identifier.js';
import type { ProjectSeed } from '../../seed/seed.js';
import { buildRepository } from '../git/build-repository.js';
import { seededAt } from '../seeded-at.js';
import type { Project } from './project.js';

/** @param owner Path of the organization, for ids that differ between organizations. */
export function buildProject(seed: ProjectSeed, owner: string, index: number): Project {
  const project: Project = {
    id: identifier(owner, seed.name),
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
