import type { Organization } from '@adoc/sdk';
import type { Local } from '../local.js';
import { servicesHost } from '../organization/services-hosts.js';
import { type GitConfig, openGitConfig } from './git-config.js';
import { helperCommand, isOurHelper } from './helper-command.js';

/** What was done for one address. */
export interface GitSetup {
  /** Scheme, host and port: `https://dev.azure.com`. */
  address: string;
  change: 'added' | 'kept' | 'removed';
}

/**
 * Makes git ask this program for the credentials of Azure DevOps: of Services, and of every Server that somebody is signed in to.
 * Helpers of others are left in the configuration, behind an empty entry that takes them out of use for these addresses.
 */
export async function setUpGit(local: Local, organizations: readonly Organization[]): Promise<GitSetup[]> {
  const config = openGitConfig(local.machine);
  const helper = helperCommand(local.machine);
  const done: GitSetup[] = [];
  for (const address of addressesOf(organizations)) {
    const key = `credential.${address}.helper`;
    const present = await config.values(key);
    const isSet = present.at(-1) === helper && present.at(-2) === '';
    if (!isSet) {
      await removeOurs(config, key, present);
      await config.add(key, '');
      await config.add(key, helper);
    }
    // The organization is in the path, which git leaves out otherwise.
    const withPath = `credential.${address}.useHttpPath`;
    if ((await config.values(withPath)).at(-1) !== 'true') await config.add(withPath, 'true');
    done.push({ address, change: isSet ? 'kept' : 'added' });
  }
  return done;
}

/** Takes back what {@link setUpGit} did, for every address. */
export async function undoGitSetup(local: Local): Promise<GitSetup[]> {
  const config = openGitConfig(local.machine);
  const done: GitSetup[] = [];
  for (const key of await config.keys('^credential\\..*\\.helper$')) {
    const present = await config.values(key);
    if (!present.some(isOurHelper)) continue;
    await removeOurs(config, key, present);
    const address = key.slice('credential.'.length, -'.helper'.length);
    if ((await config.values(key)).length === 0) await config.remove(`credential.${address}.usehttppath`);
    done.push({ address, change: 'removed' });
  }
  return done;
}

async function removeOurs(config: GitConfig, key: string, present: readonly string[]): Promise<void> {
  if (!present.some(isOurHelper)) return;
  for (const value of new Set(present.filter(isOurHelper))) await config.remove(key, value);
  await config.remove(key, '');
}

function addressesOf(organizations: readonly Organization[]): string[] {
  const addresses = organizations.flatMap(({ url, name, deployment }) =>
    deployment === 'server'
      ? [new URL(url).origin]
      : [`https://${servicesHost}`, ...(name ? [`https://${name}.visualstudio.com`] : [])],
  );
  return [...new Set(addresses)];
}
