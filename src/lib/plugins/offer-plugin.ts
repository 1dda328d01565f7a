import type { GlobalOptions } from '@adoc/sdk';
import { canAsk } from '../input/can-ask.js';
import { readLine } from '../input/read-line.js';
import type { Local } from '../local.js';
import { talkOn } from '../talk.js';
import type { CatalogueEntry } from './catalogue.js';

interface Offer {
  entry: CatalogueEntry;
  /** What was typed: `repos list`. */
  command: string;
  options: GlobalOptions;
}

/**
 * Asks whether to install the plugin of a command that was typed, and installs it. Where nobody can answer, nothing is asked:
 * build agents may have terminals, too.
 * @returns whether the plugin is there now
 */
export async function offerPlugin(local: Local, { entry, command, options }: Offer): Promise<boolean> {
  const { machine } = local;
  if (!canAsk(machine, options) || isBuildAgent(machine.env)) return false;
  const question = `"${command}" comes with the plugin ${entry.name}, which is not installed. Install it now? [Y/n] `;
  if (!/^(y(es)?)?$/i.test((await readLine(question, machine)).trim())) return false;
  const { installPlugin } = await import('./install-plugin.js');
  const { name, version } = await installPlugin(local, { what: entry.shortName });
  talkOn(machine, options).hint(`Installed ${name} ${version}.`);
  return true;
}

function isBuildAgent({ CI, TF_BUILD }: NodeJS.ProcessEnv): boolean {
  return (Boolean(CI) && CI !== 'false') || Boolean(TF_BUILD);
}
