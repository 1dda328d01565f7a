import { readGlobalOptions } from '@adoc/sdk';
import { talkOn } from '../talk.js';
import { thisMachine } from '../this-machine.js';
import { readPluginList } from './plugin-list.js';

export type Places = Parameters<typeof thisMachine>[0] & { plugins: ReadonlyMap<string, unknown> };

/** One line for each plugin that could not be loaded; all other commands work. */
export async function warnOfBroken(
  failures: readonly (string | Error)[],
  places: Places,
  argv: readonly string[],
): Promise<void> {
  const machine = thisMachine(places);
  const installed = await readPluginList(machine).catch(() => undefined);
  const named = failures.flatMap((failure) => nameIn(failure) ?? []).filter((name) => name !== places.name);
  const absent = (installed ?? []).map(({ name }) => name).filter((name) => !places.plugins.has(name));
  const { warn } = talkOn(machine, readGlobalOptions(argv));
  if (!installed) warn('The list of plugins cannot be read. See: adoc plugins doctor');
  for (const name of new Set([...named, ...absent])) warn(`The plugin ${name} does not load. See: adoc plugins doctor`);
}

/** oclif names the plugin in the message or in the details, depending on where it failed. */
function nameIn(failure: string | Error): string | undefined {
  const text =
    typeof failure === 'string' ? failure : `${(failure as { detail?: string }).detail ?? ''}\n${failure.message}`;
  return /^plugin: (\S+)$/m.exec(text)?.[1] ?? /^Mismatched version in (\S+) plugin/.exec(text)?.[1];
}
