import { AdocError, exitCodes } from '@adoc/sdk';
import { shortWords } from './short-words.js';

/**
 * Any error as one that can be shown: the program's own as they are, those of libraries and bugs translated.
 * @param hasAnswer whether a server has given data, which may be the cause
 */
export function describeError(error: unknown, hasAnswer = false): AdocError {
  if (error instanceof AdocError) return error;
  const { name, message } = hasMessage(error) ? error : new Error(String(error));
  // Recognised by shape: a plugin brings its own copy of oclif, and with it other classes.
  if (isParseError(error)) return usageError(error, message);
  if (name === 'Interrupted' || name === 'ExitPromptError' || name === 'AbortError') {
    return new AdocError('Interrupted.', { code: 'interrupted', exitCode: exitCodes.interrupted });
  }
  const exitCode = (error as Partial<ParseError> | null | undefined)?.oclif?.exit;
  // A command of somebody else's that uses oclif's own `this.error()`.
  if (exitCode !== undefined) return new AdocError(message, { code: 'failed', exitCode });
  if (hasAnswer && name === 'TypeError') return unexpectedAnswer(error, message);
  return new AdocError(message || name, {
    code: 'unexpected',
    reason: 'This is a fault in adoc or in the plugin that brings the command.',
    suggestions: ['Run it again with --debug to see where it comes from.'],
    cause: error,
  });
}

/** What comes of a field that is absent, or of another type: nobody checks every field of every answer. */
function unexpectedAnswer(cause: unknown, message: string): AdocError {
  return new AdocError('The server answered with something else than it documents.', {
    code: 'unexpected-answer',
    exitCode: exitCodes.unavailable,
    reason: `${message}. If the answer is as it should be, adoc or the plugin that brings the command is at fault.`,
    suggestions: ['Run it again with --debug to see where it comes from.'],
    cause,
  });
}

/** By shape too: what the platform throws for an aborted signal is an error only in name. */
function hasMessage(error: unknown): error is Error {
  return typeof (error as Error | undefined | null)?.message === 'string';
}

/** What oclif throws for words it cannot read; the command is told by some of them only. */
interface ParseError {
  oclif: { exit: number };
  parse?: {
    input?: { context?: { id?: string; config?: { bin: string }; ctor?: { flags?: object; baseFlags?: object } } };
  };
}

function isParseError(error: unknown): error is ParseError {
  const { oclif } = (error ?? {}) as Partial<ParseError>;
  return oclif?.exit === 2;
}

function usageError(error: ParseError, message: string): AdocError {
  const { id, config, ctor } = error.parse?.input?.context ?? {};
  const command = [config?.bin ?? 'adoc', ...(id?.split(':') ?? [])].join(' ');
  const flags = new Set(Object.keys({ ...ctor?.baseFlags, ...ctor?.flags }));
  // oclif repeats the words it does not know, and a token may be among them.
  const shown = message
    .replace(/\nSee more help with --help$/, '')
    .replace(/\S+/g, (word) => (flags.has(word) ? word : withoutLongValue(word)));
  return new AdocError(shown, {
    code: 'usage',
    exitCode: exitCodes.usage,
    suggestions: [`${command} --help`],
  });
}

/** `--token=VALUE` loses a long value; other words of oclif's messages and of the command line stay if they are short. */
function withoutLongValue(word: string): string {
  const [, name = '', value = ''] = /^(-[^=]*=?)?(.*)$/s.exec(word) ?? [];
  return `${name}${shortWords([value])}`;
}
