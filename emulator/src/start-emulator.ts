import { type EntraControls, entraControls } from './areas/entra/entra-controls.js';
import { buildAccounts } from './areas/tokens/build-accounts.js';
import type { Pat } from './areas/tokens/pat.js';
import { Secrets } from './areas/tokens/secrets.js';
import { buildWorld } from './areas/world.js';
import { createToken } from './auth/create-token.js';
import type { ServerAuthentication } from './auth/server-authentication.js';
import { Clock } from './clock.js';
import { Dispatcher } from './http/dispatch.js';
import { type Fault, Faults } from './http/faults.js';
import { type LoggedRequest, RequestLog } from './http/request-log.js';
import { Resources } from './http/resources.js';
import { EmulatorServer, type Tls } from './http/server.js';
import type { ServerVersion } from './http/server-version.js';
import { Throttle, type ThrottleLimits } from './http/throttle.js';
import { removeLeftovers } from './remove-leftovers.js';
import { ROUTES } from './routes/index.js';
import { defaultSeed } from './seed/default-seed.js';
import type { Seed } from './seed/seed.js';
import { TemporaryFolder } from './temporary-folder.js';

/** What an emulator starts with. Everything has a default. */
export interface EmulatorOptions {
  /** 0, the default, takes a free one. */
  port?: number;
  /** Personal access tokens that are valid. One is made up when left out; an empty list lets nobody in. */
  pats?: readonly (string | Pat)[];
  /** Tokens as Microsoft Entra ID or a pipeline job gives them. */
  bearerTokens?: readonly string[];
  /** The content; `defaultSeed()` when left out. */
  seed?: Seed;
  /** Where the emulator's time stands still until it is stepped; it runs with the machine's when left out. */
  now?: Date;
  /** Which Azure DevOps Server the collections are: 2022 when left out. */
  serverVersion?: ServerVersion;
  /** How IIS lets callers of the collections in: `pat` when left out. */
  server?: { authentication?: ServerAuthentication };
  /** A file that gets one JSON object a line for every request. */
  log?: string;
  /** Speaks https with this certificate. */
  tls?: Tls;
}

/** A running emulator. */
export interface Emulator {
  /** Origin, such as `http://127.0.0.1:8080`: the value for `ADOC_EMULATOR`. */
  readonly url: string;
  /** URL of the first collection (a Server), or of the first organization when the seed has no collection. */
  readonly organizationUrl: string;
  /** The first personal access token; empty when there is none. */
  readonly token: string;
  /** All requests so far, without credentials. */
  readonly requests: readonly LoggedRequest[];
  /** Makes something go wrong with the next requests. */
  fault(fault: Fault): void;
  /** Slows callers down and then refuses them, once they ask too much; undefined ends it. */
  throttle(limits: ThrottleLimits | undefined): void;
  /** What people do at the sign-in of Microsoft Entra ID. */
  readonly entra: EntraControls;
  /** The emulator's time, in which runs progress and operations finish. */
  readonly clock: Clock;
  /** Back to the seed, or on to another one, at the first moment, without faults and with an empty request list. */
  reset(seed?: Seed): void;
  /** Stops listening and drops all connections. */
  close(): Promise<void>;
}

/**
 * Starts an Azure DevOps on loopback.
 * @throws Error of the operating system when the port cannot be had.
 */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const { seed = defaultSeed(), bearerTokens = [], serverVersion = '2022' } = options;
  const pats = options.pats ?? [createToken()];
  const secrets = new Secrets();
  const faults = new Faults();
  const log = new RequestLog(options.log, secrets);
  const clock = new Clock(options.now);
  const throttle = new Throttle(clock);
  const folder = new TemporaryFolder();
  let content = seed;
  const build = () => {
    const { basicUsers = [] } = content;
    const accounts = buildAccounts({ pats, bearerTokens, basicUsers, clock, secrets });
    return buildWorld(content, { clock, folder: folder.fresh(), accounts });
  };
  let world = build();

  const controls = {
    requests: log.requests,
    fault: (fault: Fault) => faults.add(fault),
    throttle: (limits: ThrottleLimits | undefined) => throttle.set(limits),
    entra: entraControls(() => world.entra),
    clock,
    reset: (next: Seed = seed) => {
      faults.clear();
      throttle.set(undefined);
      log.clear();
      clock.reset();
      content = next;
      world = build();
    },
  };
  const dispatcher = new Dispatcher({
    resources: new Resources(ROUTES, serverVersion),
    clock,
    throttle,
    server: options.server?.authentication ?? 'pat',
    world: () => world,
  });
  const server = new EmulatorServer({ dispatcher, faults, log, controls, tls: options.tls });
  await server.listen(options.port ?? 0).catch((error: unknown) => {
    folder.remove();
    throw error;
  });
  const tidied = removeLeftovers();

  const { organizations } = world;
  const home = organizations.find(({ shape }) => shape === 'server') ?? organizations[0];
  const path = home ? `${home.shape === 'server' ? '/tfs' : ''}/${encodeURIComponent(home.name)}` : '';
  return {
    ...controls,
    url: server.origin,
    organizationUrl: server.origin + path,
    token: typeof pats[0] === 'string' ? pats[0] : (pats[0]?.token ?? ''),
    async close() {
      await server.close();
      await tidied;
      folder.remove();
    },
  };
}
