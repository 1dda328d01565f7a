import type { CompletionOptions, MergeStrategy } from '../../pull-requests/pull-request.js';
import type { PolicySettings } from '../configuration.js';
import { type Rule, targetBranch } from './rule.js';

const NAMES: Readonly<Record<string, MergeStrategy>> = {
  allowNoFastForward: 'noFastForward',
  allowSquash: 'squash',
  allowRebase: 'rebase',
  allowRebaseMerge: 'rebaseMerge',
};

/** The pull request has to be completed with one of certain strategies. */
export const mergeStrategy: Rule = {
  judge: ({ pullRequest, configuration }) => {
    const chosen = chosenStrategy(pullRequest.completionOptions);
    return { status: allowedStrategies(configuration.settings).includes(chosen) ? 'approved' : 'rejected' };
  },
  refusal: ({ pullRequest, configuration }) => {
    const allowed = allowedStrategies(configuration.settings).join(', ');
    return `Pull requests to ${targetBranch(pullRequest)} must be completed with an allowed merge strategy: ${allowed}.`;
  },
};

/** Before there were four strategies a policy said only whether to squash. */
function allowedStrategies(settings: PolicySettings): MergeStrategy[] {
  const allowed = Object.keys(NAMES).filter((name) => settings[name] === true);
  if (allowed.length > 0) return allowed.flatMap((name) => NAMES[name] ?? []);
  return [settings.useSquashMerge === true ? 'squash' : 'noFastForward'];
}

/** Whoever chooses nothing gets a merge commit. */
const chosenStrategy = (options: CompletionOptions | undefined): MergeStrategy =>
  options?.mergeStrategy ?? (options?.squashMerge ? 'squash' : 'noFastForward');
