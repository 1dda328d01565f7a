import type { GlobalOptions, Host } from '@adoc/sdk';

/** How values are read that are not on the command line. */
export interface Readers {
  text(file: string): Promise<string>;
  data(file: string): Promise<unknown>;
  /** What is piped in, or typed unseen; undefined where nobody gives anything. */
  secret(label: string): Promise<string | undefined>;
}

export const readersOf = (host: Host, options: GlobalOptions): Readers => ({
  text: (file) => host.readText(file, options),
  data: (file) => host.readData(file, options),
  secret: (label) => host.readSecret(label, options),
});
