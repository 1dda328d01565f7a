import type { Pool } from '../../areas/distributed-task/pool.js';
import { identityReference } from '../identities/identity-reference.js';
import type { Call } from '../route.js';

/** A pool as queues show it. */
export const poolReference = ({ organization }: Call, pool: Pool): object => ({
  id: pool.id,
  scope: organization.id,
  name: pool.name,
  isHosted: pool.isHosted,
  poolType: pool.poolType,
  size: pool.agents.length,
  isLegacy: false,
  options: 'none',
});

/** A pool on its own and in lists. */
export function poolBody(call: Call, pool: Pool): object {
  const asked = call.query.text('properties')?.split(',') ?? [];
  const properties = Object.entries(pool.properties).filter(([name]) => asked.includes('*') || asked.includes(name));
  return {
    createdOn: pool.createdOn,
    autoProvision: pool.autoProvision,
    autoUpdate: pool.autoUpdate,
    autoSize: pool.autoSize,
    targetSize: pool.targetSize ?? null,
    agentCloudId: pool.isHosted ? 1 : null,
    ...(asked.length > 0 && { properties: Object.fromEntries(properties) }),
    createdBy: identityReference(call, pool.createdBy),
    owner: identityReference(call, pool.owner),
    ...poolReference(call, pool),
  };
}
