import { Flags } from '@adoc/sdk';
import type { CompletionOptions } from './api/pull-requests.js';

/** How a pull request is to be completed, for the commands that open and change one. */
export const completionFlags = {
  'auto-complete': Flags.boolean({
    allowNo: true,
    summary: 'Complete it by itself as soon as all policies are fulfilled and nothing conflicts.',
  }),
  squash: Flags.boolean({ allowNo: true, summary: 'Merge its commits as one.' }),
  'delete-source-branch': Flags.boolean({ allowNo: true, summary: 'Delete the source branch once it is merged.' }),
  'bypass-policy': Flags.boolean({ allowNo: true, summary: 'Complete it although policies are not fulfilled.' }),
  'bypass-policy-reason': Flags.string({ summary: 'Why policies are bypassed.' }),
  'merge-commit-message': Flags.string({ summary: 'Message of the merge commit.' }),
  'transition-work-items': Flags.boolean({
    allowNo: true,
    summary: 'Move linked work items to their next state once it is merged.',
  }),
};

interface CompletionFlags {
  squash?: boolean | undefined;
  'delete-source-branch'?: boolean | undefined;
  'bypass-policy'?: boolean | undefined;
  'bypass-policy-reason'?: string | undefined;
  'merge-commit-message'?: string | undefined;
  'transition-work-items'?: boolean | undefined;
}

/** What the flags change of how a pull request is completed; undefined when they change nothing. */
export function completionOptionsOf(
  flags: CompletionFlags,
  current: CompletionOptions = {},
): CompletionOptions | undefined {
  const said: Record<keyof CompletionOptions, unknown> = {
    ...squashing(flags.squash, current),
    deleteSourceBranch: flags['delete-source-branch'],
    bypassPolicy: flags['bypass-policy'],
    bypassReason: flags['bypass-policy-reason'],
    mergeCommitMessage: flags['merge-commit-message'],
    transitionWorkItems: flags['transition-work-items'],
  };
  const changed = Object.entries(said).filter(([, value]) => value !== undefined);
  return changed.length > 0 ? { ...current, ...Object.fromEntries(changed) } : undefined;
}

/** The strategy decides where there is one; older servers know only the flag. */
function squashing(squash: boolean | undefined, { mergeStrategy }: CompletionOptions) {
  const squashed = squash === true ? 'squash' : undefined;
  const undone = squash === false && mergeStrategy === 'squash' ? 'noFastForward' : undefined;
  return { squashMerge: squash, mergeStrategy: squashed ?? undone };
}
