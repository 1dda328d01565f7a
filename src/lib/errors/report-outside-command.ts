import { readGlobalOptions } from '@adoc/sdk';
import { Config } from '@adoc/sdk/oclif';
import { createHost } from '../host.js';
import { thisMachine } from '../this-machine.js';
import { noSuchCommand } from './no-such-command.js';

/** What oclif throws where no command of ours is in charge: help about something that is not there, for instance. */
export async function reportOutsideCommand(error: unknown, root: string, argv: string[]): Promise<number> {
  const config = await Config.load({ root, userPlugins: false });
  const host = createHost(thisMachine(config));
  const [, id] = /^Command (\S+) not found/.exec((error as Error).message) ?? [];
  return host.report(id ? noSuchCommand(id, config) : error, readGlobalOptions(argv));
}
