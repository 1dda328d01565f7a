import type { Found, Organization } from '@adoc/sdk';
import type { CredentialSource } from './credential.js';

/** What is known about the place a credential is about to be sent to. */
export interface Destination {
  organization: Found<Organization>;
  /** The user has signed in to an organization of this origin (scheme, host and port). */
  isKnownOrigin: boolean;
}

/**
 * Where a credential may go: the one table (docs/credentials.md holds it for people).
 *
 * | credential               | Azure DevOps Services | a Server                                        |
 * |--------------------------|-----------------------|-------------------------------------------------|
 * | environment              | always                | if the user named the origin, and not a git remote |
 * | stored for organization  | its own               | its own                                         |
 * | stored default           | always                | never                                           |
 */
export function mayReceive({ organization, isKnownOrigin }: Destination, source: CredentialSource): boolean {
  const isServer = organization.value.deployment === 'server';
  switch (source.kind) {
    case 'environment':
      return !isServer || isKnownOrigin || organization.source.kind !== 'git';
    case 'stored':
      return source.organization === organization.value.url;
    case 'stored-default':
      return !isServer;
  }
}
