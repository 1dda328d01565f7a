import type { Organization } from '@adoc/sdk';
import type { Credential } from '../credentials/credential.js';
import type { Local } from '../local.js';
import type { Secret } from '../secrets/secret.js';
import type { Talk } from '../talk.js';
import { askAzureCli, findAzureCli } from './ask-azure-cli.js';

interface Surroundings extends Pick<Local, 'machine' | 'accounts' | 'chooseStore' | 'findTenant'> {}

/** A token that is about to expire is not used: the request may take a while. Milliseconds. */
const margin = 5 * 60_000;

/**
 * The sign-in of Azure CLI as a credential, for an organization of Services. Its token is kept in the secret store until it expires, so that Azure
 * CLI, which takes longer than any command of ours, is started once an hour at most.
 * @returns undefined when Azure CLI is not installed
 * @throws AdocError (exit 4) when it is, and gives no token
 */
export async function findAzureCliCredential(
  surroundings: Surroundings,
  organization: Organization,
  talk: Talk,
): Promise<Credential | undefined> {
  const { machine, findTenant } = surroundings;
  const az = findAzureCli(machine);
  if (!az) return undefined;
  const accounts = await surroundings.accounts();
  const kept = await accounts.findCached(organization.url);
  if (kept && Date.parse(kept.expiresAt ?? '') - machine.clock.now() > margin) {
    // Kept for speed only: where its store is out of reach, Azure CLI is asked again.
    const secret = await accounts.getSecret(kept).catch(() => undefined);
    if (secret) return credential(secret, () => accounts.forget(kept));
  }
  const tenant = await findTenant(organization, talk);
  const { secret, expiresAt } = await askAzureCli(az, machine, tenant);
  const entry = {
    organization: organization.url,
    kind: 'azure-cli' as const,
    expiresAt: new Date(expiresAt).toISOString(),
    ...(tenant ? { tenant } : {}),
  };
  const saved = await surroundings
    .chooseStore()
    .then(({ store }) => accounts.save(entry, secret, store))
    .catch(() => undefined);
  return credential(secret, async () => saved && accounts.forget(saved));
}

const credential = (secret: Secret, forget: () => Promise<unknown>): Credential => ({
  kind: 'bearer',
  secret,
  source: { kind: 'azure-cli' },
  rejected: async () => void (await forget()),
});
