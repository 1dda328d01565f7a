import { Config, type Plugin } from '@adoc/sdk/oclif';
import type { Hook, Hooks } from '@oclif/core/hooks';

/** Where oclif keeps what it makes of all commands of all plugins, at every start. */
const tables = ['_commands', '_topics', 'commandPermutations', 'topicPermutations'];

const silent = () => undefined;
/** Where nobody looks for oclif's own messages, what writes them is not loaded. */
const quiet: NonNullable<ConstructorParameters<typeof Config>[0]['logger']> = {
  child: () => quiet,
  debug: silent,
  error: silent,
  info: silent,
  trace: silent,
  warn: silent,
  namespace: 'oclif',
};

interface Loading {
  loadCommands(plugin: unknown): void;
  loadTopics(plugin: unknown): void;
}

/** oclif's Config for a start at which the command is known already: its tables are made when somebody looks at them. */
export class KnownConfig extends Config {
  constructor(host: Plugin) {
    super({ root: host.root, plugins: new Map([[host.name, host]]), ...(!process.env.DEBUG && { logger: quiet }) });
    const made = tables.map((table) => [table, { value: Reflect.get(this, table), writable: true }] as const);
    const fill = () => {
      Object.defineProperties(this, Object.fromEntries(made));
      const loading = this as unknown as Loading;
      for (const plugin of this.plugins.values()) {
        loading.loadCommands(plugin);
        loading.loadTopics(plugin);
      }
    };
    for (const table of tables) {
      const get = () => {
        fill();
        return Reflect.get(this, table);
      };
      Object.defineProperty(this, table, { configurable: true, get });
    }
  }

  /** The plugins are put in by whoever knows them. */
  override async loadPluginsAndCommands(): Promise<void> {}

  /** Most events nobody listens to. */
  override async runHook<T extends keyof Hooks, P extends Hooks = Hooks>(
    event: T,
    ...rest: [P[T]['options'], number?, boolean?]
  ): Promise<Hook.Result<P[T]['return']>> {
    const isHeard = [...this.plugins.values()].some(({ hooks }) => event in hooks);
    return isHeard ? super.runHook<T, P>(event, ...rest) : { successes: [], failures: [] };
  }
}
