import type { Organization } from '@adoc/sdk';
import type { Local } from '../local.js';
import { servicesHost } from '../organization/services-hosts.js';
import { changeGitConfig } from './change-git-config.js';
import type { GitConfig } from './git-config.js';
import { helperCommand, isOurHelper } from './helper-command.js';

/** What was done for one address. */
export interface GitSetup {
  /** Scheme, host and port: `https://dev.azure.com`. */
  address: string;
  change: 'added' | 'kept' | 'removed';
}

/**
 * Makes git ask this program for the credentials of Azure DevOps: of Services, and of every Server that somebody is signed in to.
 * Helpers of others are left in the configuration, before an empty entry that takes them out of use for these addresses.
 */
export function setUpGit(local: Local, organizations: readonly Organization[]): Promise<GitSetup[]> {
  const helper = helperCommand(local.machine);
  return changeGitConfig(local.machine, async (config) => {
    const done: GitSetup[] = [];
    for (const address of addressesOf(organizations)) {
      const section = await findSection(config, address);
      const present = await config.values(keys.helper(section));
      const isSet = present.at(-1) === helper && present.at(-2) === '';
      if (!isSet) {
        await takeBack(config, section, present);
        await config.add(keys.helper(section), '');
        await config.add(keys.helper(section), helper);
        // The organization is in the path, which git leaves out otherwise.
        await config.add(keys.withPath(section), 'true');
      }
      done.push({ address, change: isSet ? 'kept' : 'added' });
    }
    return done;
  });
}

/** Takes back what {@link setUpGit} did, for every address. */
export function undoGitSetup(local: Local): Promise<GitSetup[]> {
  return changeGitConfig(local.machine, async (config) => {
    const done: GitSetup[] = [];
    for (const key of await config.keys('^credential\\..*\\.helper$')) {
      const section = key.slice('credential.'.length, -'.helper'.length);
      const wasSet = await takeBack(config, section, await config.values(key));
      if (wasSet) done.push({ address: section.replace(/\/$/, ''), change: 'removed' });
    }
    return done;
  });
}

const keys = {
  helper: (section: string) => `credential.${section}.helper`,
  withPath: (section: string) => `credential.${section}.useHttpPath`,
};

/**
 * The section of an address that is ours: where somebody else has settings for it, the one that is spelled with a slash, which means the same
 * to git. Git removes by value, and theirs may have the same values as ours.
 */
async function findSection(config: GitConfig, address: string): Promise<string> {
  const spellings = [address, `${address}/`];
  const helpers = await Promise.all(spellings.map((each) => config.values(keys.helper(each))));
  const ours = spellings.find((_, at) => helpers[at]?.some(isOurHelper));
  if (ours) return ours;
  const isFree = helpers[0]?.length === 0 && (await config.values(keys.withPath(address))).length === 0;
  return isFree ? address : `${address}/`;
}

async function takeBack(config: GitConfig, section: string, helpers: readonly string[]): Promise<boolean> {
  const ours = helpers.filter(isOurHelper);
  if (ours.length === 0) return false;
  for (const helper of new Set(['', ...ours])) await config.remove(keys.helper(section), helper);
  await config.remove(keys.withPath(section), 'true');
  return true;
}

function addressesOf(organizations: readonly Organization[]): string[] {
  const addresses = organizations.flatMap(({ url, name, deployment }) =>
    deployment === 'server'
      ? [new URL(url).origin]
      : [`https://${servicesHost}`, ...(name ? [`https://${name}.visualstudio.com`] : [])],
  );
  return [...new Set(addresses)];
}
