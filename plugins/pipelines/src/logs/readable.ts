import { stripVTControlCharacters } from 'node:util';

/** What agents mean by `##[…]` before a line, in words. */
const marks: Record<string, string> = {
  section: '',
  group: '',
  endgroup: '',
  command: '> ',
  error: 'error: ',
  warning: 'warning: ',
  debug: 'debug: ',
};

const mark = /^##\[(\w+)\]/;

/**
 * A message of a log for a person: without the colours of programs that ran, and with the agent's marks as words.
 * https://learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands#formatting-commands
 */
export function readable(message: string): string {
  const plain = message.includes('\x1b') || message.includes('\x9b') ? stripVTControlCharacters(message) : message;
  return plain.startsWith('##[') ? plain.replace(mark, (all, name: string) => marks[name.toLowerCase()] ?? all) : plain;
}
