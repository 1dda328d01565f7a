import type { AdocError, Source } from '@adoc/sdk';
import type { Accounts } from '../../../src/lib/accounts/accounts.js';
import { getCredential, type Providers } from '../../../src/lib/credentials/chain.js';
import type { Credential } from '../../../src/lib/credentials/credential.js';
import { environmentCandidates } from '../../../src/lib/organization/environment-candidates.js';
import { parseOrganization } from '../../../src/lib/organization/parse-url.js';
import { Secret } from '../../../src/lib/secrets/secret.js';
import { createTestHost } from '../../world/create-host.js';

/** In the order in which they are used. */
const order = ['environment', 'stored', 'stored-default', 'job', 'azure-cli'] as const;
type Kind = (typeof order)[number];

const sources: Source['kind'][] = ['flag', 'environment', 'git', 'settings', 'job'];
const targets = { Services: 'https://dev.azure.com/contoso', Server: 'https://tfs.contoso.com/tfs/main' };
const renew = () => Promise.reject(new Error('There is nothing to renew.'));

/** Every set of them. */
const sets = Array.from({ length: 2 ** order.length }, (_, bits) => order.filter((_kind, at) => bits & (1 << at)));

/** What the rules for people say, in their order. */
function expected(set: Kind[], target: keyof typeof targets, source: Source['kind']): Kind | 'withheld' | 'none' {
  if (target === 'Services') return set[0] ?? 'none';
  if (set.includes('environment')) {
    // A sign-in to the Server, or a job of it, tells that the user knows it.
    const isNamed = source !== 'git' || set.includes('stored') || set.includes('job');
    return isNamed ? 'environment' : 'withheld';
  }
  return set.find((kind) => kind === 'stored' || kind === 'job') ?? 'none';
}

async function accountsWith(set: Kind[], url: string): Promise<Accounts> {
  const { local } = createTestHost();
  const accounts = await local.accounts();
  const { store } = await local.chooseStore();
  const save = (organization: string | null, secret: string) =>
    accounts.save({ organization, kind: 'pat' }, new Secret(secret), store);
  if (set.includes('stored')) await save(url, 'stored');
  if (set.includes('stored-default')) await save(null, 'stored-default');
  return accounts;
}

async function providersWith(set: Kind[], url: string): Promise<Providers> {
  const env = {
    ...(set.includes('environment') ? { ADOC_TOKEN: 'environment' } : {}),
    ...(set.includes('job') ? { SYSTEM_COLLECTIONURI: url, SYSTEM_ACCESSTOKEN: 'job' } : {}),
  };
  const ofAzureCli: Credential = { kind: 'bearer', secret: new Secret('azure-cli'), source: { kind: 'azure-cli' } };
  const accounts = await accountsWith(set, url);
  return {
    env,
    accounts: async () => accounts,
    named: async () => environmentCandidates(env).flatMap(({ organization }) => organization ?? []),
    azureCli: async () => (set.includes('azure-cli') ? ofAzureCli : undefined),
    renew,
  };
}

const outcomes: Record<string, string> = { 'credential-withheld': 'withheld', 'not-signed-in': 'none' };

describe.each(['Services', 'Server'] as const)('%s', (target) => {
  test.each(sets.map((set) => [set.join(', ') || 'nothing', set] as const))('with %s', async (_, set) => {
    const value = parseOrganization(targets[target]);
    const providers = await providersWith(set, value.url);
    for (const kind of sources) {
      const used = await getCredential(providers, { value, source: { kind, name: kind } }).then(
        ({ source, secret }) => {
          expect(secret.reveal()).toBe(source.kind);
          return source.kind;
        },
        ({ code }: AdocError) => outcomes[code],
      );
      expect({ kind, used }).toEqual({ kind, used: expected(set, target, kind) });
    }
  });
});
