import type { GlobalOptions, View } from '@adoc/sdk';
import type { Local } from './local.js';
import { chooseFormat } from './output/choose-format.js';
import type { Format } from './output/format.js';
import { printText } from './output/print-text.js';
import { compileQuery } from './output/query.js';
import { render } from './output/render.js';
import { wantsColour } from './output/wants-colour.js';

interface Printed {
  result: unknown;
  view: View | undefined;
  options: GlobalOptions;
}

/** @throws AdocError (exit 2) for an unknown format or a query that is none */
export async function checkOutput(local: Local, options: GlobalOptions): Promise<void> {
  await formatFor(local, options);
  if (options.query !== undefined) await compileQuery(options.query);
}

/** Prints a result to stdout in the format that flag, environment, settings and terminal ask for, in this order. */
export async function renderResult(local: Local, { result, view, options }: Printed): Promise<void> {
  const { lists, machine } = local;
  const { env, stdout } = machine;
  // Each copy of oclif has a listener that throws for any fault but a closed pipe; the writer learns of it, and says so.
  // A list would end only after the page it waits for, which may be minutes away.
  if (stdout === process.stdout) stdout.removeAllListeners('error').on('error', () => lists.abort());
  const colour = wantsColour(env, stdout.isTTY === true);
  if (result !== undefined && view?.kind === 'text' && options.output === undefined && options.query === undefined) {
    await printText(view.text(result), stdout);
    return;
  }
  await render(result, {
    format: await formatFor(local, options),
    query: options.query,
    // In a format that was asked for, text is data like any other.
    view: view?.kind === 'text' ? undefined : view,
    out: stdout,
    colour,
  });
}

async function formatFor({ machine, settings }: Local, options: GlobalOptions): Promise<Format> {
  const { env, stdout } = machine;
  const isDecided = options.output !== undefined || Boolean(env.ADOC_OUTPUT);
  // Broken settings have met the command already; they must not keep the result of work that is done.
  const setting = isDecided ? undefined : (await settings().catch(() => undefined))?.output;
  return chooseFormat({ flag: options.output, env, setting, isTerminal: stdout.isTTY === true });
}
