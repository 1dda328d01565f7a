import type { Clock } from '../clock.js';
import { identifier } from '../identifier.js';
import type { OrganizationSeed } from '../seed/seed.js';
import { buildProject } from './core/build-project.js';
import type { Project } from './core/project.js';
import { Events } from './events.js';
import { seededPeople } from './identities/seeded-people.js';
import { Accounts } from './tokens/accounts.js';

interface Surroundings {
  shape: 'services' | 'server';
  clock: Clock;
  /** A directory of the emulator's own, for what has to be on disk. */
  folder: string;
  /** Everybody who can sign in; nobody when left out. */
  accounts?: Accounts;
  /** Id of the Entra tenant that its people come from. */
  tenant?: string;
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
  /** Everybody who can sign in, here and elsewhere. */
  readonly accounts: Accounts;
  /** Id of the Entra tenant that its people come from. */
  readonly tenant: string;
  /** How areas hear of each other. */
  readonly events = new Events();
  readonly #last = new Map<string, number>();

  constructor(seed: OrganizationSeed, { shape, clock, folder, accounts, tenant }: Surroundings) {
    this.id = identifier(shape, seed.name);
    this.name = seed.name;
    this.shape = shape;
    this.publicProjects = seed.publicProjects ?? false;
    this.seed = seed;
    this.clock = clock;
    this.folder = `${folder}/${this.id}`;
    this.accounts = accounts ?? new Accounts();
    this.tenant = tenant ?? identifier('tenant', 'contoso');
    const owner = { path: `${shape}/${seed.name}`, authors: seededPeople(seed) };
    this.projects = seed.projects.map((project, index) => buildProject(project, owner, index));
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
