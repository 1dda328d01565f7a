import { Flags } from '@adoc/sdk';

/** For what is shown as a table otherwise. */
export const plainFlag = Flags.boolean({
  summary: 'A line for each approval in place of a table, as for screen readers and logs; in a pipe, too.',
});
