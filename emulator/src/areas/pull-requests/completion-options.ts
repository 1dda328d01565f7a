import { parseEnum } from './parse-enum.js';
import type { CompletionOptions } from './pull-request.js';

/** How a client wants a pull request to be completed; `null` is as good as nothing. */
export type CompletionInput = { readonly [K in keyof CompletionOptions]?: unknown };

/** In the order of their numbers, which start at 1. */
const STRATEGIES = ['notSet', 'noFastForward', 'squash', 'rebase', 'rebaseMerge'] as const;
const FLAGS = ['deleteSourceBranch', 'bypassPolicy', 'transitionWorkItems'] as const;
const TEXTS = ['mergeCommitMessage', 'bypassReason'] as const;

/** @throws ServiceError when the merge strategy is none. */
export function readCompletionOptions(input: CompletionInput): CompletionOptions {
  const options: CompletionOptions = {};
  for (const flag of FLAGS) if (typeof input[flag] === 'boolean') options[flag] = input[flag];
  for (const text of TEXTS) if (typeof input[text] === 'string' && input[text] !== '') options[text] = input[text];
  const ids = input.autoCompleteIgnoreConfigIds;
  if (Array.isArray(ids)) options.autoCompleteIgnoreConfigIds = ids.map(Number);
  const asked = input.mergeStrategy ?? (input.squashMerge === true ? 'squash' : 'notSet');
  const strategy = parseEnum(STRATEGIES, asked, 'mergeStrategy');
  if (strategy !== 'notSet') options.mergeStrategy = strategy;
  if (strategy === 'squash') options.squashMerge = true;
  return options;
}
