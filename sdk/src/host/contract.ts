import type { Readable } from 'node:stream';
import type { View } from '../output/table.js';
import type { RestClient, ServiceName } from '../rest/client.js';

/** Where a value came from. `name` is what a person recognises: `--organization`, `ADOC_ORGANIZATION`, `origin`. */
export interface Source {
  kind: 'flag' | 'environment' | 'git' | 'settings' | 'job';
  name: string;
}

/** A value that travels with its source, so that errors and `status` can name it. */
export interface Found<Value> {
  value: Value;
  source: Source;
}

/** An organization of Azure DevOps Services, or a collection of an Azure DevOps Server. */
export interface Organization {
  /** Canonical: `https://dev.azure.com/contoso`, `https://tfs.contoso.com/tfs/defaultcollection`. Lower case, no slash at the end. */
  url: string;
  /** `contoso`, `defaultcollection`. */
  name: string;
  deployment: 'services' | 'server';
}

/** The flags every command has. */
export interface GlobalOptions {
  output?: string | undefined;
  query?: string | undefined;
  debug: boolean;
  verbose: boolean;
  onlyShowErrors: boolean;
  noInput: boolean;
}

/** What a command's own flags say about where to go. */
export interface SessionChoice {
  organization?: string | undefined;
  project?: string | undefined;
  repository?: string | undefined;
  /** Whether git remotes may answer; undefined leaves it to the settings. */
  detect?: boolean | undefined;
  /** Names the plugin in the user agent: `@adoc/plugin-repos/0.1.0`. */
  plugin: string;
  options: GlobalOptions;
}

/** One command's view of Azure DevOps. Every member is worked out on first use and remembered. */
export interface Session {
  organization(): Promise<Found<Organization>>;
  /** @throws AdocError (exit 2) that names the ways to give a project. */
  project(): Promise<Found<string>>;
  /** @throws AdocError (exit 2) when no flag names one and the working directory is not a clone of one in this project. */
  repository(): Promise<Found<string>>;
  client(service?: ServiceName): Promise<RestClient>;
}

/** The time, in milliseconds. Tests have one that does not make anybody wait. */
export interface Clock {
  /** Since 1970. */
  now(): number;
  /** For commands that ask again and again until something has ended. Ctrl-C ends the command by itself. */
  sleep(milliseconds: number): Promise<void>;
}

/** What is at an address that needs no credential. */
export interface Download {
  body: Readable;
  /** Where the body begins: 0 where the server gives no parts, whatever was asked for. */
  from: number;
  /** Of the whole, in bytes, where the server tells. */
  size: number | undefined;
}

/**
 * What the host gives to commands. Additive only: members are never removed or changed in meaning.
 * No member returns a secret that adoc keeps.
 */
export interface Host {
  readonly contract: 1;
  readonly version: string;
  readonly clock: Clock;
  session(choice: SessionChoice): Session;
  /** Fails for a format or query that could not be carried out, before the command has changed anything. */
  checkOutput(options: GlobalOptions): Promise<void>;
  /** Prints a result to stdout in the format that flags, environment and settings ask for. */
  render(result: unknown, view: View | undefined, options: GlobalOptions): Promise<void>;
  /** Prints an error to stderr and gives the exit code. */
  report(error: unknown, options: GlobalOptions): Promise<number>;
  /** Shows a web page in the browser; where there is none, its address on stderr. */
  open(url: string, options: GlobalOptions): Promise<void>;
  /**
   * Asks a person to agree to what cannot be undone.
   * @throws AdocError where nobody can be asked (exit 2, it names `--yes`), and when the answer is no (exit 1).
   */
  confirm(question: string, options: GlobalOptions): Promise<void>;
  /**
   * A secret of somewhere else that the user hands over, piped in or typed unseen: a password to import with.
   * Undefined where nobody does. What is stored for Azure DevOps is never among it.
   */
  readSecret(label: string, options: GlobalOptions): Promise<string | undefined>;
  /**
   * The text of a file; `-` is what is piped in. Meant for files that a flag names.
   * @throws AdocError (exit 2) when it cannot be read
   */
  readText(file: string, options: GlobalOptions): Promise<string>;
  /**
   * What a file says, in JSON or YAML; `-` is what is piped in. Meant for files that a flag names.
   * @throws AdocError (exit 2) when it cannot be read, or is neither. Nothing of it is repeated.
   */
  readData(file: string, options: GlobalOptions): Promise<unknown>;
  /**
   * What is at an absolute address that has all it needs in itself, such as the storage of artifacts. No credential is sent.
   * @param wanted `from` leaves out so many bytes at the beginning, where the server can do that
   * @throws AdocError (exit 5) when it is no https address, or not good for anything any more
   */
  download(url: string, wanted: { from?: number }, options: GlobalOptions): Promise<Download>;
  /** A line on stderr about security or an incomplete result. Silenced by `--only-show-errors` only. */
  warn(message: string, options: GlobalOptions): void;
  /** A line on stderr for a person at a terminal, or with `--verbose`. */
  hint(message: string, options: GlobalOptions): void;
  /** Says how far a long command is, on a line of stderr, or several, which the next ones replace: on a terminal only. */
  progress(message: string, options: GlobalOptions): void;
}
