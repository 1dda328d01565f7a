/** What is asked of a keychain. It has no verb that lists: listing a locked keyring ends the process with a segmentation fault. */
export type KeychainRequest =
  | { verb: 'find' | 'delete' | 'check'; account: string }
  | { verb: 'set'; account: string; secret: string };

/** What a keychain answers; `failure` is its own reason. */
export type KeychainAnswer = { found: string | null } | { deleted: boolean } | { done: true } | { failure: string };

/** Sends one request and answers in bounded time, failures included. */
export type KeychainRunner = (request: KeychainRequest) => Promise<KeychainAnswer>;
