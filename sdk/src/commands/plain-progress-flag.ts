import * as Flags from '@oclif/core/flags';

/** `--plain`, for commands that tell how far they are: what moves on a terminal otherwise becomes lines that stay. */
export const plainProgressFlag = Flags.boolean({
  summary: 'A line for each change and nothing that moves, as for screen readers and logs.',
});
