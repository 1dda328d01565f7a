import { path, type RestClient } from '@adoc/sdk';
import { chooseNamed } from '../choose-named.js';
import { isNumber } from '../is-number.js';

/** https://learn.microsoft.com/rest/api/azure/devops/distributedtask/pools — the fields that are used here. */
export interface Pool {
  id: number;
  name: string;
  isHosted: boolean;
  poolType: string;
}

/** What whoever asks has to be allowed to do. */
export type ActionFilter = 'none' | 'manage' | 'use';

interface PoolSearch {
  poolName?: string | undefined;
  poolType?: 'automation' | 'deployment' | undefined;
  actionFilter?: ActionFilter | undefined;
}

/** The agent pools of the organization, as one list. */
export function listPools(client: RestClient, search: PoolSearch = {}): Promise<Pool[]> {
  return client.list('_apis/distributedtask/pools', { query: { ...search } });
}

/** @param name name or id */
export async function getPool(client: RestClient, name: string, actionFilter?: ActionFilter): Promise<Pool> {
  if (isNumber(name)) {
    return client.get(path`_apis/distributedtask/pools/${name}`, {
      query: { actionFilter },
      subject: `agent pool ${name}`,
    });
  }
  const found = await listPools(client, { poolName: name, actionFilter });
  return chooseNamed(found, {
    name,
    kind: 'agent pool',
    place: 'in the organization',
    list: 'adoc pipelines pool list',
  });
}

/** @param name name or id @returns the id, which nobody is asked about when it is given */
export async function getPoolId(client: RestClient, name: string): Promise<number> {
  return isNumber(name) ? Number(name) : (await getPool(client, name)).id;
}
