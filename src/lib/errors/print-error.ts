import { type AdocError, terminalSafe } from '@adoc/sdk';
import { inSources } from './in-sources.js';

/** An error for a person: what happened, why, and what to type next. */
export function errorText({ message, reason, suggestions, exitCode }: AdocError): string {
  const lines = [`Error: ${indented(message)}`];
  if (reason) lines.push(`Reason: ${indented(reason.charAt(0).toUpperCase() + reason.slice(1))}`);
  lines.push(...suggestions.map((suggestion, index) => `${index === 0 ? 'Next: ' : '      '}${suggestion}`));
  // Interrupting is no failure to explain.
  return exitCode === 130 ? '\n' : lines.map((line) => `${terminalSafe(line, { keepLines: true })}\n`).join('');
}

/** A server's words may have several lines; none of them is to look like one of ours. */
function indented(text: string): string {
  const lines = text.trim().split(/\r?\n/);
  return lines.flatMap((line) => line.trim() || []).join('\n  ');
}

/** The same for a program: one line of JSON. */
export function errorJson({ code, message, reason, suggestions, exitCode }: AdocError): string {
  return `${terminalSafe(JSON.stringify({ error: { code, message, reason, suggestions, exitCode } }))}\n`;
}

/** Where an error and its causes were thrown. Stacks only: the objects behind them may hold a request with its credential. */
export function stacksOf(error: unknown): string {
  const stacks: string[] = [];
  for (let each = error; each instanceof Error; each = each.cause) {
    // The message is the server's at times; only the lines behind it are the engine's own.
    const places = each.stack?.split('\n').filter((line) => /^ {4}at /.test(line)) ?? [];
    stacks.push([`${each.name}: ${indented(each.message)}`, ...places.map(inSources)].join('\n'));
  }
  return terminalSafe(stacks.join('\ncaused by '), { keepLines: true });
}
