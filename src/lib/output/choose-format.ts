import { AdocError, exitCodes } from '@adoc/sdk';
import { type Format, formats } from './format.js';

export interface FormatWishes {
  /** `--output`. */
  flag?: string | undefined;
  env: NodeJS.ProcessEnv;
  /** The `output` default of the settings. */
  setting?: string | undefined;
  isTerminal: boolean;
}

/**
 * A person gets a table, a pipe gets JSON, unless somebody asked for something else.
 * @throws AdocError (exit 2) that names where the unknown format came from.
 */
export function chooseFormat(wishes: FormatWishes): Format {
  const sources = [
    { name: '--output', value: wishes.flag },
    { name: 'ADOC_OUTPUT', value: wishes.env.ADOC_OUTPUT },
    { name: 'the default "output" in the settings', value: wishes.setting },
  ];
  for (const { name, value } of sources) {
    // An empty variable counts as absent; an empty flag is a slip that deserves an answer.
    if (value === undefined || (value === '' && name !== '--output')) continue;
    const format = formats.find((known) => known === value.toLowerCase());
    if (format) return format;
    throw new AdocError(`${name} asks for the output format "${value}", which does not exist.`, {
      code: 'unknown-format',
      exitCode: exitCodes.usage,
      suggestions: [`Use one of: ${formats.join(', ')}.`],
    });
  }
  return wishes.isTerminal ? 'table' : 'json';
}
