import { Flags } from '@adoc/sdk';

export const environmentIdFlag = Flags.string({
  aliases: ['environment'],
  required: true,
  summary: 'Id or name of the environment. Also --environment.',
});
