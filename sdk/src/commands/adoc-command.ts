import { Command } from '@oclif/core/command';
import { Config } from '@oclif/core/config';
import type * as Interfaces from '@oclif/core/interfaces';
import { exitCodes } from '../errors/adoc-error.js';
import type { GlobalOptions, Host } from '../host/contract.js';
import { findHost, getHost } from '../host/slot.js';
import type { View } from '../output/table.js';
import { attachDashedValues } from './attach-dashed-values.js';
import { globalFlags, readGlobalOptions } from './global-flags.js';
import { normalizeBooleans, refuseOddBooleans } from './normalize-booleans.js';
import { normalizeChoices } from './normalize-choices.js';

export type CommandFlags<T extends typeof Command> = Interfaces.InferredFlags<T['flags'] & T['baseFlags']>;
export type CommandArgs<T extends typeof Command> = Interfaces.InferredArgs<T['args']>;

/**
 * The base of every command. `run()` returns data, or an async iterable of rows for long lists; the host prints it.
 * A command never prints its result, never exits the process, and throws {@link AdocError} when it cannot go on.
 */
export abstract class AdocCommand<T extends typeof Command> extends Command {
  static override baseFlags = globalFlags;
  /** oclif would spell every global flag out; the list below it says the same. */
  static override usage: string | string[] | undefined = '<%= command.id %> [FLAGS]';

  /** How a person sees the result. Without one, a table is made from the data. */
  protected readonly view?: View;
  /** What the process exits with when the command has done its work: 8 while checks are pending, for instance. */
  protected exitCode: number = exitCodes.done;
  #lastProgress: string | undefined;
  protected flags!: CommandFlags<T>;
  protected args!: CommandArgs<T>;

  /** oclif would load all plugins a second time, lest the Config is of another version than the command. */
  static override async run<T extends Command>(
    this: new (
      argv: string[],
      config: Config,
    ) => T,
    argv?: string[],
    options?: Parameters<typeof Command.run>[1],
  ): Promise<ReturnType<T['run']>> {
    if (!argv || !(options instanceof Config))
      // biome-ignore lint/complexity/noThisInStatic: oclif makes the class that run is called on, which is a subclass.
      return Command.run.call(this, argv, options) as Promise<ReturnType<T['run']>>;
    const command: Command = new this(argv, options);
    return (command as AdocCommand<typeof Command>)._run();
  }

  protected get host(): Host {
    return getHost();
  }

  protected get options(): GlobalOptions {
    return readGlobalOptions(this.argv);
  }

  abstract override run(): Promise<unknown>;

  override async init(): Promise<void> {
    await super.init();
    const { args, flags, baseFlags, strict } = this.ctor;
    const all = { ...baseFlags, ...flags };
    const words = normalizeChoices(normalizeBooleans(attachDashedValues(this.argv, all), all), all);
    refuseOddBooleans(words, all);
    // Statics that are inherited are not seen by oclif's parser unless they are handed over.
    const input = { args: withoutStdin(args), flags, baseFlags: baseFlags ?? {}, strict, enableJsonFlag: false };
    const parsed = await this.parse(input, words).catch((error: object) => {
      // Some of oclif's parse errors do not tell the command, whose help is what to read next.
      throw Object.assign(error, { parse: { input: { context: this } } });
    });
    this.flags = parsed.flags as CommandFlags<T>;
    this.args = parsed.args as CommandArgs<T>;
    await this.host.checkOutput(this.options);
  }

  override exit(code?: number): never {
    try {
      return super.exit(code);
    } catch (error) {
      // The oclif that catches it may be another copy than this one, and would print what it does not know.
      throw Object.assign(error as Error, { skipOclifErrorHandling: true });
    }
  }

  /** To know by which alias the command was called, oclif looks through all the commands there are. */
  protected override warnIfCommandDeprecated(): void {
    if (this.ctor.deprecateAliases || this.ctor.state) super.warnIfCommandDeprecated();
  }

  /** A line on stderr about security or an incomplete result. */
  override warn(input: string | Error): string | Error {
    this.host.warn(typeof input === 'string' ? input : input.message, this.options);
    return input;
  }

  /**
   * Asks before something that cannot be undone, unless the command line holds `--yes`: see {@link yesFlag}.
   * @throws AdocError where nobody can be asked, and when the answer is no.
   */
  protected async confirm(question: string): Promise<void> {
    if ((this.flags as { yes?: boolean }).yes) return;
    await this.host.confirm(question, this.options);
  }

  /** A secret of somewhere else, from a pipe or typed unseen. Undefined where nobody gives one. */
  protected readSecret(label: string): Promise<string | undefined> {
    return this.host.readSecret(label, this.options);
  }

  /** The text of a file; `-` is what is piped in. */
  protected readText(file: string): Promise<string> {
    return this.host.readText(file, this.options);
  }

  /** What a file says, in JSON or YAML; `-` is what is piped in. */
  protected readData(file: string): Promise<unknown> {
    return this.host.readData(file, this.options);
  }

  /** A line on stderr for a person: shown on a terminal, or with `--verbose`. */
  protected hint(message: string): void {
    this.host.hint(message, this.options);
  }

  /**
   * How far a long command is, in a line or several. On a terminal they are gone when the result appears; elsewhere there are none.
   * Where a command has a flag `plain` and it is given, each line stays, anywhere, and is said once until there is another.
   */
  protected progress(message: string): void {
    const { plain } = this.flags as { plain?: boolean };
    if (!plain) this.host.progress(message, this.options);
    else if (message !== this.#lastProgress) this.host.hint(message, { ...this.options, verbose: true });
    this.#lastProgress = message;
  }

  protected override async _run<R>(): Promise<R> {
    let failure: Error | undefined;
    let result: unknown;
    try {
      await this.init();
      result = await this.run();
      await this.host.render(result, this.view, this.options);
      if (this.exitCode !== exitCodes.done) this.exit(this.exitCode);
    } catch (error) {
      failure = error as Error;
      await this.catch(failure as Interfaces.CommandError);
    } finally {
      await this.finally(failure);
    }
    return result as R;
  }

  protected override async catch(error: Interfaces.CommandError): Promise<void> {
    if ('code' in error && error.code === 'EEXIT') throw error; // this.exit(): already decided
    const host = findHost();
    if (!host) return super.catch(error);
    this.exit(await host.report(error, this.options));
  }
}

/** oclif would take what is piped in for an argument that is missing. It may be a token, and would be repeated in errors. */
function withoutStdin(args: Interfaces.ArgInput): Interfaces.ArgInput {
  return Object.fromEntries(Object.entries(args).map(([name, arg]) => [name, { ...arg, ignoreStdin: true }]));
}
