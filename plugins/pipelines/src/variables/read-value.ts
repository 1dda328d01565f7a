import { AdocError, exitCodes, Flags } from '@adoc/sdk';
import type { Readers } from './readers.js';
import { secretVariable } from './secret-variable.js';

/** az has given it this beginning. */
const PREFIX = 'AZURE_DEVOPS_EXT_PIPELINE_VAR_';

/** For help: where the value of a secret may come from. */
export const secretSources = `The value of a secret comes from the environment (${PREFIX}NAME), from a file, from the first line of a pipe, or is typed unseen: never from the command line, which others can read.`;

/** The value of a variable. */
export const valueFlags = {
  value: Flags.string({ summary: 'Its value. Not for secrets.', exclusive: ['value-file'] }),
  'value-file': Flags.string({
    summary: 'File that holds the value; - is standard input. A line end after it does not count.',
  }),
};

interface GivenValue {
  /** Of the variable. */
  name: string;
  value?: string | undefined;
  'value-file'?: string | undefined;
  isSecret: boolean;
  /** Whether to look for it elsewhere when neither is given. */
  isWanted: boolean;
  /** What the flag for a file is called, where it is another. */
  fileFlag?: string;
}

/**
 * What the value of a variable is to be; undefined when nobody says.
 * @throws AdocError (exit 2) for a secret on the command line, and for a value that is wanted and not there
 */
export async function readValue(given: GivenValue, { text, secret }: Readers): Promise<string | undefined> {
  const { name, value, isSecret } = given;
  if (value !== undefined && isSecret) throw onCommandLine(name);
  if (given['value-file'] !== undefined) return (await text(given['value-file'])).replace(/\r?\n$/, '');
  if (value !== undefined || !given.isWanted) return value;
  const found = fromEnvironment(name) ?? (await secret(`Value of ${name}:`));
  if (found !== undefined) return found;
  throw new AdocError(`No value is given for the variable "${name}".`, {
    code: 'usage',
    exitCode: exitCodes.usage,
    suggestions: ways(name, given.fileFlag),
  });
}

function fromEnvironment(name: string): string | undefined {
  const { env } = process;
  return env[PREFIX + name] || env[secretVariable(name)] || undefined;
}

const ways = (name: string, fileFlag = '--value-file'): string[] => [
  `Put it into ${secretVariable(name)}, or into a file: ${fileFlag} FILE`,
  'Or pipe it in.',
];

const onCommandLine = (name: string): AdocError =>
  new AdocError(`"${name}" is secret, and its value does not belong on the command line.`, {
    code: 'secret-on-command-line',
    exitCode: exitCodes.usage,
    reason: 'Other programs and users can read command lines, and shells write them down.',
    suggestions: ways(name),
  });
