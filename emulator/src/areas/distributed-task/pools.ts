import { errors } from '../errors.js';
import type { User } from '../identities/user.js';
import type { Organization } from '../organization.js';
import { parseEnum } from '../parse-enum.js';
import { perOrganization } from '../per-organization.js';
import { seededAt } from '../seeded-at.js';
import { seedingUser } from '../seeding-user.js';
import { buildAgent } from './agents.js';
import { distributedTaskErrors } from './errors.js';
import type { Pool } from './pool.js';
import type { PoolSeed } from './seed.js';

/** What every organization has. A Server has no machines of Microsoft's. */
const STANDARD: Record<Organization['shape'], readonly PoolSeed[]> = {
  server: [{ name: 'Default' }],
  services: [
    { name: 'Default' },
    { name: 'Azure Pipelines', isHosted: true, agents: [{ name: 'Azure Pipelines 1' }, { name: 'Azure Pipelines 2' }] },
  ],
};

/** What pools are for, with the numbers that some clients send. */
export const POOL_TYPES = { automation: 1, deployment: 2 };

/** What a client may say of a pool. */
export interface PoolInput {
  name?: string | null;
  poolType?: unknown;
  autoProvision?: boolean | null;
  autoUpdate?: boolean | null;
  autoSize?: boolean | null;
  targetSize?: number | null;
  properties?: Record<string, unknown> | null;
}

/** The agent pools of an organization. */
export class Pools {
  readonly #organization: Organization;
  readonly #pools = new Map<number, Pool>();

  constructor(organization: Organization) {
    this.#organization = organization;
    const seeds = organization.seed.pools ?? [];
    const missing = STANDARD[organization.shape].filter(({ name }) => !seeds.some((seed) => seed.name === name));
    for (const seed of [...missing, ...seeds]) this.#seed(seed);
  }

  all(): Pool[] {
    return [...this.#pools.values()];
  }

  find(id: number): Pool | undefined {
    return this.#pools.get(id);
  }

  /** @throws ServiceError that it is not found. */
  get(id: number): Pool {
    const pool = this.#pools.get(id);
    if (!pool) throw distributedTaskErrors.poolNotFound(id);
    return pool;
  }

  /** By name, without regard to case. */
  named(name: string): Pool | undefined {
    return this.all().find((pool) => pool.name.toLowerCase() === name.toLowerCase());
  }

  /** @throws ServiceError when the name is missing or taken. */
  create(user: User, input: PoolInput): Pool {
    const name = this.#freeName(input.name);
    const pool: Pool = {
      ...this.#blank(name, user, this.#organization.clock.date()),
      poolType: parseEnum(POOL_TYPES, input.poolType ?? 'automation', 'poolType'),
      autoProvision: input.autoProvision ?? false,
      autoUpdate: input.autoUpdate ?? true,
      autoSize: input.autoSize ?? true,
      properties: input.properties ?? {},
    };
    this.#pools.set(pool.id, pool);
    return pool;
  }

  /** @throws ServiceError when it is not found or the name is taken. */
  update(id: number, input: PoolInput): Pool {
    const pool = this.get(id);
    if (input.name && input.name !== pool.name) pool.name = this.#freeName(input.name, pool);
    pool.autoProvision = input.autoProvision ?? pool.autoProvision;
    pool.autoUpdate = input.autoUpdate ?? pool.autoUpdate;
    pool.autoSize = input.autoSize ?? pool.autoSize;
    pool.targetSize = input.targetSize ?? pool.targetSize;
    pool.properties = { ...pool.properties, ...input.properties };
    return pool;
  }

  /** @throws ServiceError when it is not found or hosted. */
  delete(id: number): void {
    const pool = this.get(id);
    if (pool.isHosted) throw distributedTaskErrors.hostedPool(pool.name);
    this.#pools.delete(id);
  }

  #freeName(name: string | null | undefined, except?: Pool): string {
    if (!name) throw errors.missing('pool.Name');
    const taken = this.named(name);
    if (taken && taken !== except) throw distributedTaskErrors.poolExists(name);
    return name;
  }

  #blank(name: string, user: User, createdOn: string): Pool {
    return {
      id: this.#organization.next('pool'),
      name,
      isHosted: false,
      poolType: 'automation',
      autoProvision: true,
      autoUpdate: true,
      autoSize: true,
      targetSize: undefined,
      createdOn,
      createdBy: user,
      owner: user,
      properties: {},
      metadata: undefined,
      agents: [],
    };
  }

  #seed(seed: PoolSeed): void {
    const organization = this.#organization;
    const blank = this.#blank(seed.name, seedingUser(organization), seededAt(this.#pools.size));
    const isHosted = seed.isHosted ?? false;
    const poolType = seed.poolType ?? 'automation';
    const pool: Pool = { ...blank, isHosted, poolType, targetSize: isHosted ? 1 : undefined };
    pool.agents = (seed.agents ?? []).map((agent, index) => buildAgent(organization, pool, agent, index));
    this.#pools.set(pool.id, pool);
  }
}

export const poolsOf = perOrganization((organization) => new Pools(organization));
