import type { Organization } from '@adoc/sdk';
import type { Signature } from './connection.js';

/** What the message of an error needs to know about the request. */
export interface Asked {
  organization: Organization;
  method: string;
  url: URL;
  /** `the token in ADOC_TOKEN`; names the credential, never shows it. Undefined where none was sent. */
  credential: string | undefined;
  /** What kind of credential it is. */
  kind: Signature['kind'] | undefined;
  /** What to do about a rejected credential; depends on where it came from. */
  remedies: string[];
  subject?: string | undefined;
}
