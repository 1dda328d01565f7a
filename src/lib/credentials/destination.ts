import type { Found, Organization } from '@adoc/sdk';
import type { CredentialSource } from './credential.js';

/** What is known about the place a credential is about to be sent to. */
export interface Destination {
  organization: Found<Organization>;
  /** The user has signed in to this origin (scheme, host and port), or named it in environment or settings. */
  isKnownOrigin: boolean;
}

/**
 * Where a credential may go: the one table (docs/sign-in.md holds it for people).
 *
 * | credential                        | Azure DevOps Services | a Server                                            |
 * |-----------------------------------|-----------------------|-----------------------------------------------------|
 * | environment                       | always                | if the user named the origin; a git remote does not |
 * | stored for organization           | its own               | its own                                             |
 * | stored default; Azure CLI; Entra  | always                | never                                               |
 * | job token                         | its own collection    | its own collection                                  |
 */
export function mayReceive({ organization, isKnownOrigin }: Destination, source: CredentialSource): boolean {
  const isServer = organization.value.deployment === 'server';
  switch (source.kind) {
    case 'environment':
      return !isServer || isKnownOrigin || organization.source.kind !== 'git';
    case 'stored':
      return source.organization === organization.value.url;
    case 'job':
      return source.collection === organization.value.url;
    case 'typed':
      return true;
    case 'stored-default':
    case 'azure-cli':
      return !isServer;
  }
}
