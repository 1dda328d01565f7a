import { Flags } from '@adoc/sdk';

/** Which discussion is meant. */
export const threadFlag = Flags.integer({ min: 1, required: true, summary: 'Id of the thread: pr thread list.' });
