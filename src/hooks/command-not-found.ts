import type { Hook } from '@oclif/core/hooks';

/** Answers a word that is no command with the nearest ones, and exits with 127 as a shell does. */
const hook: Hook.CommandNotFound = async function ({ config, id, argv = [] }) {
  const [{ createHost }, { thisMachine }, { noSuchCommand }, { readGlobalOptions }] = await Promise.all([
    import('../lib/host.js'),
    import('../lib/this-machine.js'),
    import('../lib/errors/no-such-command.js'),
    import('@adoc/sdk'),
  ]);
  const host = createHost(thisMachine(config));
  this.exit(await host.report(noSuchCommand(id, config), readGlobalOptions([id, ...argv])));
};
export default hook;
