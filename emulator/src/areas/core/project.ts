import type { ProjectSeed } from '../../seed/seed.js';
import type { Repository } from '../git/repository.js';

/** A team project. */
export interface Project {
  id: string;
  name: string;
  description: string | undefined;
  state: NonNullable<ProjectSeed['state']>;
  visibility: 'private' | 'public';
  /** Name of its process template. */
  process: string;
  revision: number;
  lastUpdateTime: string;
  repositories: Repository[];
  seed: ProjectSeed;
}
