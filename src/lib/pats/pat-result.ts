import { sentences } from '@adoc/sdk';
import type { Pat } from './pat.js';

/** A new token. It is in the result once, unless it went straight into the secret store. */
export interface PatResult extends Omit<Pat, 'token'> {
  token?: string;
  /** Where it was put; null when it was not. */
  storedIn: string | null;
  /** The token that was revoked in its favour. */
  replaces?: string;
}

export const patResultView = sentences<PatResult>((pat) => [
  `${pat.displayName} is valid until ${pat.validTo.slice(0, 10)}, for ${pat.scope}. Its id is ${pat.authorizationId}.`,
  ...(pat.replaces ? [`The former token ${pat.replaces} is revoked.`] : []),
  ...(pat.storedIn ? [`It is kept in the ${pat.storedIn}, and was not shown.`] : []),
  ...(pat.token ? ['Copy it now, it is not shown again:', pat.token] : []),
]);
