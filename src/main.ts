import os from 'node:os';
import { isatty } from 'node:tty';
// Nothing here may load oclif: parts of it ask for the home directory while they load.
import { findPasswdHome, hasHome } from './lib/home.js';
import { keepLoadFailure } from './lib/plugins/load-failures.js';

/** Runs the command line of this process. `root` is the folder of the host's package.json. */
export async function main(root: string): Promise<void> {
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));
  process.once('SIGHUP', hangUp);
  const hadTerminal = isatty(0);
  // A question ends with the terminal, before the signal comes.
  process.once('exit', () => hadTerminal && !isatty(0) && hangUp());
  if (!process.env.HOME && process.platform !== 'win32') prepareWithoutHome();
  keepWarnings();
  const { run, settings } = await import('@adoc/sdk/oclif');
  // Plugins ship built; looking for a transpiler would cost every start.
  settings.enableAutoTranspile = false;
  process.env.OCLIF_DISABLE_ENGINE_WARNING = '1';
  // Colours for help pages, which nobody asked for: oclif would look for them among the settings at every start.
  process.env.ADOC_DISABLE_THEME = '1';
  // Without a home oclif would look for plugins below the shared temporary folder, where anybody may put some.
  // What manages plugins runs without any: one that is broken, or whose hook fails, must not be in the way of its removal.
  const argv = process.argv.slice(2);
  const isManaging = argv[0] === 'plugins' || argv[0] === 'extension';
  const userPlugins = !isManaging && (hasHome() || Boolean(process.env.ADOC_DATA_DIR));
  // A plugin that fails in a callback, a full disk: a message, and no stack trace.
  process.once('uncaughtException', (error) => fail(error, root, argv));
  try {
    const { runKnown } = await import('./lib/start/run-known.js');
    if (await runKnown({ argv, root, userPlugins })) return;
    // Help is laid out for 80 columns on wider terminals, too: lines that are longer read worse, and pages of the build fit.
    if (isatty(1) && process.stdout.columns > 80) settings.columns = 80;
    await run(argv, { root, userPlugins });
  } catch (error) {
    await fail(error, root, argv);
  }
}

/**
 * The terminal was closed. Node restores its mode when it exits, and aborts where that fails: so it is done here as far as it goes, and the
 * signal itself ends the process.
 */
function hangUp(): void {
  process.emit('exit', 129);
  try {
    if (process.stdin.isRaw) process.stdin.setRawMode(false);
  } catch {}
  process.removeAllListeners('SIGHUP');
  process.kill(process.pid, 'SIGHUP');
}

/** Ends the process with what can be said of an error that no command has reported. */
export async function fail(error: unknown, root: string, argv: string[]): Promise<never> {
  return process.exit(await exitCodeOf(error, root, argv));
}

/** A command has reported its error by itself, and only says what to exit with. */
async function exitCodeOf(error: unknown, root: string, argv: string[]): Promise<number> {
  const { code, oclif } = error as { code?: string; oclif?: { exit?: number } };
  if (code === 'EEXIT') return oclif?.exit ?? 1;
  const { reportOutsideCommand } = await import('./lib/errors/report-outside-command.js');
  return reportOutsideCommand(error, root, argv);
}

/** oclif and others ask for the home directory and the user's shell. Where there is no passwd entry, Node throws instead of answering. */
function prepareWithoutHome(): void {
  const home = findPasswdHome();
  if (home) {
    process.env.HOME = home;
    return;
  }
  Object.assign(os, { homedir: () => '' });
  process.env.SHELL ??= 'unknown';
}

/**
 * A home such as /dev/null holds no list of plugins. oclif takes a missing file for an empty list, but warns of a missing folder.
 * Its warnings about plugins are kept until the init hook says them in a line.
 */
function keepWarnings(): void {
  const emit = process.emitWarning.bind(process) as (...words: unknown[]) => void;
  process.emitWarning = (warning: string | Error, ...rest: unknown[]) => {
    if ((warning as NodeJS.ErrnoException).code !== 'ENOTDIR' && !keepLoadFailure(warning, rest[0]))
      emit(warning, ...rest);
  };
}
