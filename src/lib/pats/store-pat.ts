import type { Organization } from '@adoc/sdk';
import type { Local } from '../local.js';
import { Secret } from '../secrets/secret.js';
import type { Pat } from './pat.js';
import type { PatResult } from './pat-result.js';

interface Created {
  pat: Pat & { token: string };
  organization: Organization;
  /** Whether it goes into the secret store; else it is in the result. */
  isStored: boolean;
}

/** Where the secret of a new token goes: into the secret store, as a login would put it, or into the result. */
export async function handOver(local: Local, { pat, organization, isStored }: Created): Promise<PatResult> {
  const { token, ...facts } = pat;
  if (!isStored) return { ...facts, token, storedIn: null };
  const { store } = await local.chooseStore();
  const entry = { organization: organization.url, kind: 'pat' as const, expiresAt: pat.validTo };
  await (await local.accounts()).save(entry, new Secret(token), store);
  return { ...facts, storedIn: store.description };
}
