import type { Organization, ServiceName } from '@adoc/sdk';
import type { ApiVersions } from './api-versions.js';
import type { Throttle } from './throttle.js';
import type { Wire } from './wire.js';

/** What a request is signed with. */
export interface Signature {
  /** Value of the `Authorization` header. */
  authorization(): string;
  kind: 'pat' | 'basic' | 'bearer';
  /** Names the credential in messages: `the token in ADOC_TOKEN`. */
  name: string;
  /** What to do when it is rejected. */
  remedies: string[];
  /** Called when it is rejected. */
  rejected?(): Promise<void>;
}

/** All that a client for one service of one organization works with. */
export interface Connection extends Wire {
  organization: Organization;
  service: ServiceName;
  /** Undefined: anonymous. */
  signature: Signature | undefined;
  throttle: Throttle;
  versions: ApiVersions;
  /** Told of every answer that was data. */
  answered(): void;
  /** Ends lists when nobody reads them any more. */
  listing: AbortSignal | undefined;
}
