import type { Pool } from '../../areas/distributed-task/pool.js';
import { POOL_TYPES, type PoolInput, poolsOf } from '../../areas/distributed-task/pools.js';
import { parseEnum } from '../../areas/parse-enum.js';
import { type Answer, answer } from '../../http/answer.js';
import { readNumber } from '../read-number.js';
import { findNumbers } from '../read-query.js';
import type { Call, Route } from '../route.js';
import { poolBody } from './pool-body.js';
import { SCOPES } from './scopes.js';

const item = { parameter: 'poolId' };

export const pools: Route = {
  id: 'a8c47e17-4d56-4a56-92bb-de7ea7dc65be',
  area: 'distributedtask',
  resource: 'pools',
  template: '_apis/{area}/{resource}/{poolId}',
  versions: { resourceVersion: 1, minVersion: '1.0', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [
    { method: 'GET', scopes: SCOPES.pools, run: listPools },
    { method: 'POST', scopes: SCOPES.poolsManage, run: createPool },
    { method: 'GET', ...item, scopes: SCOPES.pools, run: (call) => answer.json(poolBody(call, poolOf(call))) },
    { method: 'PATCH', ...item, scopes: SCOPES.poolsManage, run: updatePool },
    { method: 'DELETE', ...item, scopes: SCOPES.poolsManage, run: deletePool },
  ],
};

/** The pool that a path names. @throws ServiceError that it is not found. */
export const poolOf = ({ organization, parameters }: Call): Pool =>
  poolsOf(organization).get(readNumber(parameters.poolId, 'poolId'));

function listPools(call: Call): Answer {
  const name = call.query.text('poolName')?.toLowerCase();
  const asked = call.query.text('poolType');
  const type = asked === undefined ? undefined : parseEnum(POOL_TYPES, asked, 'poolType');
  const ids = findNumbers(call.query, 'poolIds');
  const shown = poolsOf(call.organization)
    .all()
    .filter((pool) => name === undefined || pool.name.toLowerCase() === name)
    .filter((pool) => type === undefined || pool.poolType === type)
    .filter((pool) => ids === undefined || ids.includes(pool.id));
  return answer.list(shown.map((pool) => poolBody(call, pool)));
}

function createPool(call: Call): Answer {
  const pool = poolsOf(call.organization).create(call.caller.user, call.input<PoolInput>('pool'));
  return answer.json(poolBody(call, pool));
}

function updatePool(call: Call): Answer {
  const input = call.input<PoolInput>('pool');
  return answer.json(poolBody(call, poolsOf(call.organization).update(poolOf(call).id, input)));
}

function deletePool(call: Call): Answer {
  poolsOf(call.organization).delete(poolOf(call).id);
  return answer.empty();
}
