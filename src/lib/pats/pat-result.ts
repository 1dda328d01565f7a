import { sentences } from '@adoc/sdk';
import type { Pat } from './pat.js';

/** A new token. It is in the result once, unless it went straight into the secret store. */
export interface PatResult extends Omit<Pat, 'token'> {
  token?: string;
  /** Where it was put; null when it was not. */
  storedIn: string | null;
  /** It took the place of the organization's sign-in with Microsoft Entra ID. */
  replacedSignIn: boolean;
  /** The token that was revoked in its favour. */
  replaces?: string;
}

export const patResultView = sentences<PatResult>((pat) => [
  `${pat.displayName} is valid until ${pat.validTo.slice(0, 10)}, for ${pat.scope}. Its id is ${pat.authorizationId}.`,
  ...(pat.replaces ? [`The former token ${pat.replaces} is revoked.`] : []),
  ...(pat.storedIn ? [`It is kept in the ${pat.storedIn}, and was not shown.`] : []),
  ...(pat.replacedSignIn
    ? [
        'It takes the place of the sign-in with Microsoft Entra ID for this organization, which managing tokens needs.',
        'To have both, sign in for all organizations: adoc devops login --auth-type entra',
      ]
    : []),
  ...(pat.token ? ['Copy it now, it is not shown again:', pat.token] : []),
]);
