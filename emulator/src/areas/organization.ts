import type { Clock } from '../clock.js';
import { identifier } from '../identifier.js';
import type { OrganizationSeed } from '../seed/seed.js';
import { buildProject } from './core/build-project.js';
import type { Project } from './core/project.js';
import { Events } from './events.js';

interface Surroundings {
  shape: 'services' | 'server';
  clock: Clock;
  /** A directory of the emulator's own, for what has to be on disk. */
  folder: string;
}

/** An organization of Services, or a collection of a Server. What an area keeps for it: see `perOrganization`. */
export class Organization {
  readonly id: string;
  readonly name: string;
  readonly shape: 'services' | 'server';
  readonly publicProjects: boolean;
  readonly projects: Project[];
  readonly seed: OrganizationSeed;
  readonly clock: Clock;
  /** A directory for what has to be on disk; nobody else writes there. */
  readonly folder: string;
  /** How areas hear of each other. */
  readonly events = new Events();
  readonly #last = new Map<string, number>();

  constructor(seed: OrganizationSeed, { shape, clock, folder }: Surroundings) {
    this.id = identifier(shape, seed.name);
    this.name = seed.name;
    this.shape = shape;
    this.publicProjects = seed.publicProjects ?? false;
    this.seed = seed;
    this.clock = clock;
    this.folder = `${folder}/${this.id}`;
    this.projects = seed.projects.map((project, index) => buildProject(project, `${shape}/${seed.name}`, index));
  }

  /** The next number of a sequence that the whole organization shares, from 1. */
  next(sequence: string): number {
    const number = (this.#last.get(sequence) ?? 0) + 1;
    this.#last.set(sequence, number);
    return number;
  }

  /** A GUID that no other thing of this organization has, and that is the same in every run. */
  newId(sequence: string): string {
    return identifier(this.id, sequence, String(this.next(`id of ${sequence}`)));
  }
}
