import type { Organization } from '../organization.js';
import { perOrganization } from '../per-organization.js';
import type { Build } from './build.js';
import { leaseNotFound } from './errors.js';

/** Somebody's wish that a run is kept. */
export interface Lease {
  /** Unique in the organization, from 1. */
  id: number;
  /** Such as `User:{id}`. */
  ownerId: string;
  runId: number;
  definitionId: number;
  createdOn: string;
  validUntil: string;
  /** Whether the pipeline may not be deleted either. */
  protectPipeline: boolean;
}

interface NewLease {
  ownerId: string;
  runId: number;
  definitionId: number;
  daysValid: number;
  protectPipeline: boolean;
}

const DAY = 86_400_000;
/** The service's "for ever". */
export const FOREVER = 365_000;
const LATEST = '9999-12-31T23:59:59.9999999Z';

/** Who wants to keep which run, and how long. */
export class Leases {
  readonly #organization: Organization;
  readonly #byId = new Map<number, Lease>();
  readonly #byRun = new Map<number, Set<Lease>>();

  constructor(organization: Organization) {
    this.#organization = organization;
  }

  /** Those that are still valid. */
  all(): Lease[] {
    return [...this.#byId.values()].filter((lease) => this.#isValid(lease));
  }

  ofRun(runId: number): Lease[] {
    return [...(this.#byRun.get(runId) ?? [])].filter((lease) => this.#isValid(lease));
  }

  /** @throws ServiceError when there is none, or it has run out. */
  get(id: number): Lease {
    const lease = this.#byId.get(id);
    if (!lease || !this.#isValid(lease)) throw leaseNotFound(id);
    return lease;
  }

  add({ daysValid, ...lease }: NewLease): Lease {
    const made: Lease = {
      ...lease,
      id: this.#organization.next('retention lease'),
      createdOn: this.#organization.clock.date(),
      validUntil: this.#until(daysValid),
    };
    this.#byId.set(made.id, made);
    this.#byRun.set(made.runId, (this.#byRun.get(made.runId) ?? new Set()).add(made));
    return made;
  }

  /** @throws ServiceError when there is none. */
  update(id: number, { daysValid, protectPipeline }: { daysValid?: number; protectPipeline?: boolean }): Lease {
    const lease = this.get(id);
    if (daysValid !== undefined) lease.validUntil = this.#until(daysValid);
    if (protectPipeline !== undefined) lease.protectPipeline = protectPipeline;
    return lease;
  }

  /** @throws ServiceError when there is none. */
  delete(id: number): void {
    const lease = this.get(id);
    this.#byId.delete(id);
    this.#byRun.get(lease.runId)?.delete(lease);
  }

  isRetained({ id, keepForever }: Build): boolean {
    return keepForever || this.ofRun(id).length > 0;
  }

  #until(days: number): string {
    return days >= FOREVER ? LATEST : new Date(this.#organization.clock.now() + days * DAY).toISOString();
  }

  #isValid({ validUntil }: Lease): boolean {
    return validUntil === LATEST || Date.parse(validUntil) > this.#organization.clock.now();
  }
}

export const leasesOf = perOrganization((organization) => new Leases(organization));
