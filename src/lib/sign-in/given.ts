import type { EntraMethod } from '../entra/entra-method.js';
import type { Secret } from '../secrets/secret.js';

/** What somebody signs in with, before it is checked. */
export type Given =
  | { kind: 'pat'; secret: Secret }
  | { kind: 'basic'; secret: Secret; user: string }
  | {
      kind: 'entra';
      /** What is to be kept: tokens, and what renews them. */
      secret: Secret;
      accessToken: Secret;
      tenant: string;
      method: EntraMethod;
    };
