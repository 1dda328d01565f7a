import type { User } from '../identities/user.js';
import type { FederatedSeed } from './seed.js';

/** Somebody who can have a token: a person, or an application that acts for itself. */
export interface Principal {
  user: User;
  /** Id in Entra ID, which is not the one in Azure DevOps. */
  objectId: string;
  isApplication: boolean;
}

/** An application, or a managed identity. */
export interface Client {
  id: string;
  name: string;
  /** Itself, for tokens that are for no person. */
  principal: Principal;
  secrets: readonly string[];
  /** PEM. */
  certificates: readonly string[];
  federated: readonly Required<FederatedSeed>[];
  redirectUris: readonly string[];
  needsConsent: boolean;
  /** Of a managed identity. */
  resourceId: string | undefined;
}

/** A tenant of Entra ID. */
export interface Tenant {
  id: string;
  name: string;
  domain: string;
  people: readonly Principal[];
  /** By client id. */
  clients: ReadonlyMap<string, Client>;
  managedIdentities: readonly Client[];
  identityHeader: string | undefined;
  refusesUsedRefreshTokens: boolean;
  approvesDeviceCodes: boolean;
}

/** Whether an application can keep a secret. */
export const isConfidential = ({ secrets, certificates, federated }: Client): boolean =>
  secrets.length + certificates.length + federated.length > 0;
