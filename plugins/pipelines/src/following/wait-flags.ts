import { Flags, parseDuration } from '@adoc/sdk';

/** How long a command waits for a run, and how often it looks. */
export const waitFlags = {
  interval: Flags.string({ default: '5s', summary: 'How often to look: 30, 30s, 2m.' }),
  timeout: Flags.string({ summary: 'How long to wait at most: 90, 30m, 2h. Default: for ever.' }),
  'cancel-on-interrupt': Flags.boolean({ summary: 'Ctrl-C cancels the run, too.' }),
};

/** How it is shown what happens meanwhile. */
export const showFlags = {
  logs: Flags.boolean({ summary: 'Show the logs as they grow.' }),
  plain: Flags.boolean({ summary: 'On a terminal, too, a line for each change, as for screen readers and files.' }),
};

export interface WaitFlags {
  interval: string;
  timeout?: string | undefined;
  'cancel-on-interrupt'?: boolean;
}

/** @throws AdocError (exit 2) for what are no times */
export const parseWaiting = ({ interval, timeout }: WaitFlags): { interval: number; timeout: number | undefined } => ({
  interval: parseDuration(interval),
  timeout: timeout === undefined ? undefined : parseDuration(timeout),
});
