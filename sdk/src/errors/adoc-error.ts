const brand = Symbol.for('adoc.error/1');

/** What the process exits with. One table for the whole program; scripts rely on it. */
export const exitCodes = {
  done: 0,
  failed: 1,
  usage: 2,
  notFound: 3,
  notAllowed: 4,
  unavailable: 5,
  pending: 8,
  gaveUpWaiting: 124,
  noSuchCommand: 127,
  interrupted: 130,
  terminated: 143,
} as const;

export interface AdocErrorOptions {
  /** Stable and machine readable, in kebab case: `not-signed-in`. */
  code: string;
  /** One of {@link exitCodes}. Default: `failed` (1). */
  exitCode?: number;
  /** Why it happened, in the words of whoever refused: the server, the keychain, the operating system. */
  reason?: string | undefined;
  /** What to type or do next, best first. */
  suggestions?: string[];
  cause?: unknown;
}

/**
 * The one error a command throws on purpose: what happened, why, and what to do next.
 * It is recognised by a brand and not by its class, because an installed plugin may carry its own copy of the SDK.
 */
export class AdocError extends Error {
  readonly code: string;
  readonly exitCode: number;
  readonly reason: string | undefined;
  readonly suggestions: string[];
  readonly [brand] = true;

  constructor(message: string, options: AdocErrorOptions) {
    super(message, { cause: options.cause });
    this.name = 'AdocError';
    this.code = options.code;
    this.exitCode = options.exitCode ?? exitCodes.failed;
    this.reason = options.reason;
    this.suggestions = options.suggestions ?? [];
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    return typeof value === 'object' && value !== null && brand in value;
  }
}
