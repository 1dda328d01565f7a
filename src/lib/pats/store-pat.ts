import type { Organization, RestClient } from '@adoc/sdk';
import type { Local } from '../local.js';
import { Secret } from '../secrets/secret.js';
import type { PatWish } from './pat.js';
import { createPat, revokePat } from './pat-api.js';
import type { PatResult } from './pat-result.js';

interface Order {
  client: RestClient;
  organization: Organization;
  wish: PatWish;
  /** Whether it goes into the secret store; else it is in the result. */
  isStored: boolean;
}

/**
 * Creates a token, and puts its secret where it goes: into the secret store, as a login would, or into the result.
 * @throws AdocError when it cannot be created or kept; a token that nobody has then is revoked again
 */
export async function createAndHandOver(
  local: Local,
  { client, organization, wish, isStored }: Order,
): Promise<PatResult> {
  // Before anything is created that could not be kept.
  const { store } = isStored ? await local.chooseStore() : {};
  const { token, ...facts } = await createPat(client, wish);
  if (!store) return { ...facts, token, storedIn: null, replacedSignIn: false };
  try {
    const accounts = await local.accounts();
    const replacedSignIn = (await accounts.find(organization.url))?.kind === 'entra';
    const entry = { organization: organization.url, kind: 'pat' as const, expiresAt: facts.validTo };
    await accounts.save(entry, new Secret(token), store);
    return { ...facts, storedIn: store.description, replacedSignIn };
  } catch (error) {
    // What went wrong first is what the user has to hear.
    await revokePat(client, facts.authorizationId).catch(() => undefined);
    throw error;
  }
}
