import { AdocError, exitCodes } from '@adoc/sdk';

export interface Lines {
  /** From 1. */
  start: number;
  /** Not before the start. */
  end: number;
}

/** `12` or `12-18`. @throws AdocError (exit 2) for anything else */
export function parseLines(text: string): Lines {
  const [, first, last = first] = /^([1-9]\d{0,8})(?:-([1-9]\d{0,8}))?$/.exec(text.trim()) ?? [];
  const [start, end] = [Number(first), Number(last)];
  if (first !== undefined && start <= end) return { start, end };
  throw new AdocError(`"${text}" is neither a line nor a range of lines.`, {
    code: 'usage',
    exitCode: exitCodes.usage,
    suggestions: ['--line 12', '--line 12-18'],
  });
}
