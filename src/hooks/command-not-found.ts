import type { Hook } from '@oclif/core/hooks';

/** Answers words that are no command: with the plugin that has it or the nearest ones, and with exit code 127 as a shell does. */
const hook: Hook.CommandNotFound = async function ({ config, id, argv = [] }) {
  const [{ createHost }, { thisMachine }, { answerUnknownCommand }] = await Promise.all([
    import('../lib/host.js'),
    import('../lib/this-machine.js'),
    import('../lib/plugins/answer-unknown-command.js'),
  ]);
  const host = createHost(thisMachine(config));
  const exitCode = await answerUnknownCommand(host, { id, argv, program: config });
  if (exitCode !== 0) this.exit(exitCode);
};
export default hook;
