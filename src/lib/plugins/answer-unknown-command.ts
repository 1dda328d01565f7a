import { exitCodes, type Host, readGlobalOptions } from '@adoc/sdk';
import { run } from '@adoc/sdk/oclif';
import { noSuchCommand, type Program } from '../errors/no-such-command.js';
import { shortWords } from '../errors/short-words.js';
import { getLocal } from '../local.js';
import { findMissingPluginOf } from './catalogue.js';
import { offerPlugin } from './offer-plugin.js';

interface Typed {
  /** What oclif takes for the name of a command, with colons. */
  id: string;
  argv: readonly string[];
  program: Program & { root: string };
}

/**
 * Answers words that are no command: by an error that says what was meant, or, where a known plugin has the command and
 * a person wants it, by installing the plugin and going on.
 * @returns what to exit with
 */
export async function answerUnknownCommand(host: Host, { id, argv, program }: Typed): Promise<number> {
  const words = id.split(':');
  const options = readGlobalOptions([...words, ...argv]);
  const entry = findMissingPluginOf(id, program);
  try {
    const command = shortWords(words);
    if (!entry || !(await offerPlugin(getLocal(host), { entry, command, options })))
      return host.report(noSuchCommand(id, program), options);
  } catch (error) {
    return host.report(error, options);
  }
  // From the start: the list of plugins is another one now.
  await run([...words, ...argv], { root: program.root });
  return exitCodes.done;
}
