import { AdocError, exitCodes, type Host, readGlobalOptions } from '@adoc/sdk';
import { run } from '@adoc/sdk/oclif';
import { noSuchCommand, type Program } from '../errors/no-such-command.js';
import { shortWords } from '../errors/short-words.js';
import { getLocal, type Local } from '../local.js';
import { type CatalogueEntry, findMissingPluginOf } from './catalogue.js';
import { listInstalled } from './installed-plugins.js';
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
    const local = getLocal(host);
    const command = shortWords(words);
    if (entry && (await isInstalled(local, entry))) throw doesNotLoad(command, entry);
    if (!entry || !(await offerPlugin(local, { entry, command, options }))) throw noSuchCommand(id, program);
  } catch (error) {
    return host.report(error, options);
  }
  // From the start: the list of plugins is another one now.
  await run([...words, ...argv], { root: program.root });
  return exitCodes.done;
}

/** One that is installed and missing all the same is broken: to install it again is not the first thing to do. */
async function isInstalled(local: Local, { name }: CatalogueEntry): Promise<boolean> {
  return (await listInstalled(local)).some((plugin) => plugin.name === name);
}

function doesNotLoad(command: string, { name }: CatalogueEntry): AdocError {
  return new AdocError(`"${command}" comes with the plugin ${name}, which does not load.`, {
    code: 'no-such-command',
    exitCode: exitCodes.noSuchCommand,
    suggestions: ['adoc plugins doctor'],
  });
}
