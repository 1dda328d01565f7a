/** Where a federated assertion comes from. */
export type AssertionSource =
  | { kind: 'file'; path: string }
  /** A variable that holds the assertion itself. It is read anew each time, and never kept. */
  | { kind: 'variable'; name: string }
  | { kind: 'github' }
  | { kind: 'azure-pipelines'; serviceConnection: string };

/** How somebody signs in with Microsoft Entra ID. It is kept with the account, and holds no secret. */
export type EntraMethod =
  | { kind: 'browser'; clientId: string }
  | { kind: 'device-code'; clientId: string }
  /** An application with a secret, which is kept as such, or with a certificate, which stays in its file; one from the environment is kept. */
  | { kind: 'service-principal'; clientId: string; certificate?: string }
  /** Without a client id it is the one that belongs to the machine. */
  | { kind: 'managed-identity'; clientId?: string }
  | { kind: 'workload-identity'; clientId: string; from: AssertionSource };

export type EntraMethodKind = EntraMethod['kind'];

/** Microsoft's client for developers, which its identity library takes when none is given. */
export const developerClient = '04b07795-8ddb-461a-bbee-02f9e1bf7b46';

/** Where everybody signs in. It is always the real one, over https. */
export const authorityOf = (tenant: string): string => `https://login.microsoftonline.com/${tenant}`;

/** All that Azure DevOps allows, by the id that it has in every tenant. */
export const scope = '499b84ac-1321-427f-aa17-267ca6975798/.default';
