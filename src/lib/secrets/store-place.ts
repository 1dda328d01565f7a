/** The machine as far as secret stores depend on it. */
export interface StorePlace {
  env: NodeJS.ProcessEnv;
  platform: NodeJS.Platform;
  dataDirectory: string;
  /** The built `keychain-child.js`, which talks to the keyring on Linux. */
  keychainChild: string;
  /** Milliseconds that one keychain call may take. Default: 4 s on Linux, 60 s where the system itself asks the user. */
  timeLimit?: number | undefined;
}
