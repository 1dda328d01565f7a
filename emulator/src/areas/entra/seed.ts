import type { Shape } from '../../seed/shape.js';
import { USER, type UserSeed } from '../identities/seed.js';

/** A workload elsewhere whose tokens stand for an application: a pipeline, a GitHub repository, a cluster. */
export interface FederatedSeed {
  issuer: string;
  subject: string;
  /** `api://AzureADTokenExchange` when left out. */
  audience?: string;
}

/** An application that is registered with Entra ID. Without secret, certificate and federation it is a public client, such as a program on a desk. */
export interface ClientSeed {
  name: string;
  /** Its client id; made from the name when left out. */
  id?: string;
  secrets?: string[];
  /** PEM; what it signs with the key of one of them is checked. */
  certificates?: string[];
  federated?: FederatedSeed[];
  /** Where sign-in may lead besides this machine. */
  redirectUris?: string[];
  /** Nobody has agreed yet that it may act for them: every sign-in is refused with AADSTS65001. */
  needsConsent?: boolean;
}

/** An identity that a machine in Azure has, without any secret. */
export interface ManagedIdentitySeed {
  name: string;
  /** Its client id; made from the name when left out. */
  id?: string;
  /** Resource id in Azure, by which a user-assigned one can be asked for too. */
  resourceId?: string;
}

/** A tenant of Microsoft Entra ID. */
export interface TenantSeed {
  /** First word of its domain: `contoso` is `contoso.onmicrosoft.com`. */
  name: string;
  /** Made from the name when left out. */
  id?: string;
  /** Who can sign in; the first one does. Four people when left out. */
  users?: UserSeed[];
  /** Azure CLI, Azure PowerShell and Visual Studio when left out. */
  clients?: ClientSeed[];
  /** The first is that of the machine itself. One when left out. */
  managedIdentities?: ManagedIdentitySeed[];
  /** What App Service sends in `X-IDENTITY-HEADER`; anything when left out. */
  identityHeader?: string;
  /** Refuses a refresh token that was used before. Entra ID lets it live on. */
  refusesUsedRefreshTokens?: boolean;
  /** Device codes are approved at once, for demonstrations without a browser. */
  approvesDeviceCodes?: boolean;
}

/** Microsoft Entra ID: tenants with their people and applications. */
export interface EntraSeed {
  tenants: TenantSeed[];
}

const FEDERATED: Shape<FederatedSeed> = { issuer: 'string', subject: 'string', audience: 'string' };

const CLIENT: Shape<ClientSeed> = {
  name: 'string',
  id: 'string',
  secrets: 'strings',
  certificates: 'strings',
  federated: { list: FEDERATED },
  redirectUris: 'strings',
  needsConsent: 'boolean',
};

const TENANT: Shape<TenantSeed> = {
  name: 'string',
  id: 'string',
  users: { list: USER },
  clients: { list: CLIENT },
  managedIdentities: { list: { name: 'string', id: 'string', resourceId: 'string' } },
  identityHeader: 'string',
  refusesUsedRefreshTokens: 'boolean',
  approvesDeviceCodes: 'boolean',
};

export const ENTRA: Shape<EntraSeed> = { tenants: { list: TENANT } };
