import { AdocError, exitCodes } from '@adoc/sdk';
import type { PolicySettings } from '../api/policies.js';

const kinds = ['allowNoFastForward', 'allowRebase', 'allowRebaseMerge', 'allowSquash'];

/**
 * Policies of this kind once knew squash or nothing (`useSquashMerge`); now they allow each kind of merge by itself. The
 * service takes one spelling or the other, so a policy in the old one is translated when the new one is asked for.
 */
export function mergeStrategies(known: PolicySettings, given: PolicySettings): PolicySettings {
  const saysKinds = kinds.some((kind) => kind in given);
  if ('useSquashMerge' in given) {
    if (saysKinds) throw usage('--use-squash-merge is the older --allow-squash, and does not go with --allow-….');
    return { ...without(known, kinds), ...given };
  }
  const { useSquashMerge } = known;
  if (!saysKinds && useSquashMerge !== undefined) return known;
  const former = useSquashMerge === undefined ? {} : { [useSquashMerge ? 'allowSquash' : 'allowNoFastForward']: true };
  const merged = { ...without(known, ['useSquashMerge']), ...former, ...given };
  if (!kinds.some((kind) => merged[kind] === true)) throw usage('At least one kind of merge has to be allowed.');
  return merged;
}

function without(settings: PolicySettings, fields: readonly string[]): PolicySettings {
  return Object.fromEntries(Object.entries(settings).filter(([field]) => !fields.includes(field)));
}

const usage = (message: string): AdocError =>
  new AdocError(message, {
    code: 'usage',
    exitCode: exitCodes.usage,
    suggestions: ['Allow one: --allow-squash, --allow-no-fast-forward, --allow-rebase or --allow-rebase-merge'],
  });
