import type { Secret } from './secret.js';

export type StoreName = 'keychain' | 'file';

/** Where secrets are kept. Every verb ends in bounded time. */
export interface SecretStore {
  readonly name: StoreName;
  /** For people: "macOS Keychain", "protected file ~/.local/share/adoc/credentials.json". */
  readonly description: string;
  /**
   * Undefined also stands for a locked keyring on Linux, which gives the same answer for both: see `missingSecret`.
   * @throws AdocError when the store cannot be reached
   */
  find(id: string): Promise<Secret | undefined>;
  /** @throws AdocError unless a read gave the same secret back */
  set(id: string, secret: Secret): Promise<void>;
  /** Whether there was something to delete; false also stands for a locked keyring on Linux. */
  delete(id: string): Promise<boolean>;
  /** @throws AdocError when the store cannot be used right now */
  check(): Promise<void>;
}
