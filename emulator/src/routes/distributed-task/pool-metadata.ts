import { type Answer, answer } from '../../http/answer.js';
import type { Call, Route } from '../route.js';
import { poolOf } from './pools.js';
import { SCOPES } from './scopes.js';

/** Free text about a pool that its administrators keep with it. */
export const poolMetadata: Route = {
  id: '0d62f887-9f53-48b9-9161-4c35d5735b0f',
  area: 'distributedtask',
  resource: 'poolmetadata',
  template: '_apis/{area}/pools/{poolId}/{resource}',
  versions: { resourceVersion: 1, minVersion: '4.1', maxVersion: '7.2', releasedVersion: '0.0' },
  actions: [
    {
      method: 'GET',

      scopes: SCOPES.pools,
      run: (call) => answer.text(poolOf(call).metadata ?? '', 200),
    },
    { method: 'PUT', scopes: SCOPES.poolsManage, run: replace },
  ],
};

function replace(call: Call): Answer {
  poolOf(call).metadata = call.body.toString();
  return answer.empty();
}
