import { Flags } from '@adoc/sdk';
import { valueFlags } from './read-value.js';

/** What a variable is. */
export const variableFlags = {
  name: Flags.string({ required: true, summary: 'Name of the variable.' }),
  ...valueFlags,
  secret: Flags.boolean({ allowNo: true, summary: 'Nobody gets the value back; logs show ***.' }),
};

/** What is to become of it. */
export const variableChangeFlags = {
  ...variableFlags,
  'new-name': Flags.string({ summary: 'What it is to be called.' }),
  'prompt-value': Flags.boolean({ allowNo: true, summary: 'Take a new value from where secrets come from.' }),
};

/** Only of pipelines. */
export const overrideFlag = Flags.boolean({ allowNo: true, summary: 'Whoever starts a run may set another value.' });
