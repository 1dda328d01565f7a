import type { PolicySettings } from '../api/policies.js';
import type { PolicyFlags } from './policy-flags.js';
import type { PolicyKind } from './policy-kind.js';
import { type Lookup, readSetting } from './read-setting.js';

/**
 * Settings of a kind with what the flags of a command line say in place of their own.
 * @throws AdocError (exit 2) when a flag is wrong or flags do not go together, exit 3 when one names what is not there
 */
export async function changeSettings(
  { settings, merge }: PolicyKind,
  known: PolicySettings,
  { flags, lookup }: { flags: PolicyFlags; lookup: Lookup },
): Promise<PolicySettings> {
  const given: PolicySettings = {};
  for (const [flag, { field, type }] of Object.entries(settings)) {
    if (flags[flag] !== undefined) given[field] = await readSetting(flag, { type, value: flags[flag] }, lookup);
  }
  return merge ? merge(known, given) : { ...known, ...given };
}
