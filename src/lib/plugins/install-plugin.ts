import { AdocError } from '@adoc/sdk';
import type { Local } from '../local.js';
import { activate } from './activate.js';
import { checkAllowed } from './check-allowed.js';
import { checkRegistry } from './check-registry.js';
import { type FetchOptions, fetchPackage } from './fetch-package.js';
import type { InstalledPlugin, PluginSource } from './installed-plugin.js';
import { getPlugin, listInstalled } from './installed-plugins.js';
import { parseWanted } from './parse-wanted.js';
import { preparePlugin } from './prepare-plugin.js';
import { signedBy, unsigned } from './signed-by.js';
import { inStaging } from './staging.js';
import type { Wanted } from './wanted.js';

export interface InstallOptions extends FetchOptions {
  /** Commands that others have too are no reason to refuse it. */
  isForced?: boolean | undefined;
  /** The name that it has to have: an update does not turn one plugin into another. */
  expectedName?: string | undefined;
  /** A package with this integrity is there already, and stays. */
  unlessIntegrity?: string | null | undefined;
}

/**
 * Installs a plugin, or another version of one: fetched and tried beside what is there, and put in its place in one step.
 * Whatever fails, and whoever is killed, leaves everything as it was.
 * @param request.what a short or full name with a version, a path, a git address
 * @throws AdocError
 */
export async function installPlugin(
  local: Pick<Local, 'machine' | 'settings'>,
  { what, options = {} }: { what: string; options?: InstallOptions },
): Promise<InstalledPlugin> {
  return installWanted(local, parseWanted(what, local.machine.cwd), options);
}

/** The same for what has been parsed. */
export async function installWanted(
  local: Pick<Local, 'machine' | 'settings'>,
  wanted: Wanted,
  options: InstallOptions,
): Promise<InstalledPlugin> {
  const { machine } = local;
  checkRegistry(options.registry);
  await checkAllowed(local, wanted);
  return inStaging(machine, async (folder) => {
    const fetched = await fetchPackage(local, wanted, { folder, ...options });
    const { name, resolved, ...prepared } = await preparePlugin(machine, folder);
    refuseOther(options.expectedName, name);
    const integrity = fetched.integrity ?? prepared.integrity;
    if (integrity !== null && integrity === options.unlessIntegrity) return getPlugin(await listInstalled(local), name);
    if (wanted.kind === 'registry') refuseChanged(name, wanted.integrity, integrity);
    const npm = { cwd: folder, registry: options.registry, isOffline: options.isOffline };
    const signed = wanted.kind === 'registry' ? await signedBy(local, `${name}@${prepared.version}`, npm) : unsigned;
    const source = sourceOf(wanted, { resolved: fetched.resolved ?? resolved, registry: options.registry ?? null });
    const record = { ...prepared, ...signed, source, integrity, scriptsRan: options.allowsScripts ?? false };
    return activate(machine, { name, folder, record, isForced: options.isForced ?? false });
  });
}

function sourceOf(wanted: Wanted, found: Pick<PluginSource, 'resolved' | 'registry'>): PluginSource {
  switch (wanted.kind) {
    case 'registry':
      return { kind: wanted.kind, spec: wanted.range, ...found };
    case 'git':
      return {
        kind: wanted.kind,
        spec: wanted.ref === undefined ? wanted.url : `${wanted.url}#${wanted.ref}`,
        ...found,
      };
    default:
      return { kind: wanted.kind, spec: wanted.path, ...found };
  }
}

function refuseOther(expected: string | undefined, name: string): void {
  if (expected === undefined || expected === name) return;
  throw new AdocError(`The package is ${name}, and not ${expected}.`, {
    code: 'other-plugin',
    suggestions: ['Install it by its own name.'],
  });
}

/** @throws AdocError when a package is not the one that was meant */
export function refuseChanged(name: string, expected: string | undefined, found: string | null): void {
  if (expected === undefined || expected === found) return;
  throw new AdocError(`${name} is not the package that was meant.`, {
    code: 'integrity-mismatch',
    reason: `Its integrity is ${found ?? 'unknown'}, and has to be ${expected}.`,
    suggestions: ['Do not install it before you know who changed it.'],
  });
}
