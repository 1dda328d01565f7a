import type { KeychainAnswer, KeychainRunner } from './keychain-protocol.js';
import { type Keytar, loadKeytar } from './load-keytar.js';
import { performRequest } from './perform-request.js';

interface InProcessOptions {
  timeLimit: number;
  load?: () => Promise<Keytar>;
}

/** Asks the keychain in this process: on macOS and Windows it answers at once or shows the system's own dialog. */
export function runInProcess({ timeLimit, load = loadKeytar }: InProcessOptions): KeychainRunner {
  return async (request) => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<KeychainAnswer>((resolve) => {
      timer = setTimeout(() => resolve({ failure: `it did not answer within ${timeLimit / 1000} s` }), timeLimit);
    });
    return await Promise.race([performRequest(load, request), late]).finally(() => clearTimeout(timer));
  };
}
