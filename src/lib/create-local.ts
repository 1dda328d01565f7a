import { join } from 'node:path';
import type { Providers } from './credentials/chain.js';
import type { Local } from './local.js';
import type { Machine } from './machine.js';
import { once } from './once.js';
import type { StorePlace } from './secrets/store-place.js';

/** The composition root: the only file that knows every adapter. Each line loads its part when it is first asked for. */
export function createLocal(machine: Machine): Local {
  const { env, cwd } = machine;
  const config = () => machine.directory('config');

  const readSettings = async () => (await import('./settings/read-settings.js')).readSettings(config());
  let remembered = once(readSettings);
  const settings = () => remembered();

  const place = once(
    async (): Promise<StorePlace> => ({
      env,
      platform: machine.platform,
      dataDirectory: machine.directory('data'),
      keychainChild: join(machine.host.root, 'dist/lib/secrets/keychain-child.js'),
    }),
  );

  const accounts = once(async () => {
    const { createAccounts } = await import('./accounts/create-accounts.js');
    const { openStore } = await import('./secrets/open-store.js');
    const where = await place();
    return createAccounts({ configDirectory: config(), openStore: (name) => openStore(name, where) });
  });

  const local: Local = {
    machine,
    lists: new AbortController(),
    settings,
    accounts,
    defaults: once(async () => {
      const { environmentCandidates } = await import('./organization/environment-candidates.js');
      const { settingsCandidates } = await import('./organization/settings-candidates.js');
      return [...environmentCandidates(env), ...settingsCandidates(await settings())];
    }),
    detect: once(async () => {
      const { detectFromGit } = await import('./organization/detect-from-git.js');
      const found = await detectFromGit({ cwd, env });
      return found ? [{ source: { kind: 'git', name: found.remote }, ...found }] : [];
    }),
    changeSettings: async (change) => {
      const { changeSettings } = await import('./settings/change-settings.js');
      remembered = once(readSettings);
      return changeSettings(config(), change);
    },
    chooseStore: async () => (await import('./secrets/choose-store.js')).chooseStore(await place()),
    openStore: async (name) => (await import('./secrets/open-store.js')).openStore(name, await place()),
    apiVersions: async () => new (await import('./rest/api-versions.js')).ApiVersions(machine),
    findTenant: async (organization, talk) => {
      const { openWire } = await import('./rest/wire.js');
      const { findTenant } = await import('./rest/find-tenant.js');
      const { ca } = await settings();
      const wire = await openWire(machine, { url: organization.url, plugin: machine.host.name, ca, trace: talk.trace });
      return findTenant(wire, organization);
    },
    credential: async ({ organization, isStoredOnly, talk }) => {
      const { getCredential } = await import('./credentials/chain.js');
      const azureCli: Providers['azureCli'] = async (target) => {
        const { findAzureCliCredential } = await import('./azure-cli/azure-cli-credential.js');
        return findAzureCliCredential(local, target, talk);
      };
      const renew: Providers['renew'] = async (account) =>
        (await import('./entra/renew.js')).renew(local, account, talk);
      const stored = { env: {}, azureCli: async () => undefined };
      const named = async () => (await local.defaults()).flatMap((candidate) => candidate.organization ?? []);
      return getCredential({ ...(isStoredOnly ? stored : { env, azureCli }), accounts, named, renew }, organization);
    },
    connect: async (request) => {
      const { connectSigned } = await import('./credentials/connect-signed.js');
      return connectSigned(local, request);
    },
  };
  return local;
}
