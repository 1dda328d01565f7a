import { Flags, parseDuration, plainProgressFlag } from '@adoc/sdk';

/** How long a command waits for a run, and how often it looks. */
export const waitFlags = {
  interval: Flags.string({ summary: 'How often to look: 30, 30s, 2m. Default: 5s.' }),
  timeout: Flags.string({ summary: 'How long to wait at most: 90, 30m, 2h. Default: for ever.' }),
  'cancel-on-interrupt': Flags.boolean({ summary: 'Ctrl-C cancels the run, too.' }),
  plain: plainProgressFlag,
};

/** How it is shown what happens meanwhile. */
export const showFlags = {
  logs: Flags.boolean({ summary: 'Show the logs as they grow.' }),
};

/** The same for a command that waits only when it is told to. */
export const optionalWaitFlags = {
  interval: onlyWith(waitFlags.interval, ['wait', 'follow']),
  timeout: onlyWith(waitFlags.timeout, ['wait', 'follow']),
  'cancel-on-interrupt': onlyWith(waitFlags['cancel-on-interrupt'], ['wait', 'follow']),
  plain: onlyWith(waitFlags.plain, ['wait', 'follow']),
  logs: onlyWith(showFlags.logs, ['follow']),
};

function onlyWith<F>(flag: F, flags: string[]): F {
  return { ...flag, relationships: [{ type: 'some', flags }] };
}

export interface WaitFlags {
  interval?: string | undefined;
  timeout?: string | undefined;
  'cancel-on-interrupt'?: boolean;
  plain?: boolean;
}

/** @throws AdocError (exit 2) for what are no times */
export const parseWaiting = ({
  interval = '5s',
  timeout,
}: WaitFlags): { interval: number; timeout: number | undefined } => ({
  interval: parseDuration(interval),
  timeout: timeout === undefined ? undefined : parseDuration(timeout),
});
