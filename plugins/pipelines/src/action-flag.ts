import { Flags } from '@adoc/sdk';

/** Limits a list to what whoever asks may use or manage. az spells it so. */
export const actionFlag = Flags.option({
  options: ['use', 'manage', 'none'] as const,
  summary: 'Only where you are allowed to do this.',
})();
