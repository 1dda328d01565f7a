/** A field of an authentication scheme or of a type. */
export interface ConnectionField {
  id: string;
  name: string;
  isSecret: boolean;
  isRequired: boolean;
}

/** A way to sign in. */
export interface ConnectionScheme {
  scheme: string;
  displayName: string;
  fields: readonly ConnectionField[];
}

/** A kind of service that connections reach. */
export interface ConnectionType {
  name: string;
  displayName: string;
  /** Fields of its data. */
  fields: readonly ConnectionField[];
  /** The first is the one that seeds get. */
  schemes: readonly ConnectionScheme[];
}

const text = (id: string, name: string, isRequired = true): ConnectionField => ({
  id,
  name,
  isSecret: false,
  isRequired,
});
const secret = (id: string, name: string, isRequired = true): ConnectionField => ({
  ...text(id, name, isRequired),
  isSecret: true,
});
const way = (scheme: string, displayName: string, ...fields: ConnectionField[]): ConnectionScheme => ({
  scheme,
  displayName,
  fields,
});

const basic = way(
  'UsernamePassword',
  'Basic Authentication',
  text('username', 'Username', false),
  secret('password', 'Password/Token Key', false),
);
const token = (id = 'apitoken'): ConnectionScheme =>
  way('Token', 'Token Based Authentication', secret(id, 'API Token'));
const oauth = way('OAuth', 'OAuth2', secret('AccessToken', 'Access token'));
const oauth2 = way('OAuth2', 'OAuth2', secret('AccessToken', 'Access token'));
const none = way('None', 'No Authentication');
const kind = (
  name: string,
  displayName: string,
  schemes: readonly ConnectionScheme[],
  fields: readonly ConnectionField[] = [],
): ConnectionType => ({ name, displayName, schemes, fields });

const principal = [
  text('tenantid', 'Tenant ID'),
  text('serviceprincipalid', 'Service Principal Id', false),
  text('authenticationType', 'Credential', false),
  secret('serviceprincipalkey', 'Service principal key', false),
  secret('servicePrincipalCertificate', 'Certificate', false),
];
const azure = [
  way('ServicePrincipal', 'Service Principal Authentication', ...principal),
  way('ManagedServiceIdentity', 'Managed Identity Authentication', text('tenantid', 'Tenant ID')),
  way('WorkloadIdentityFederation', 'Workload Identity federation', ...principal.slice(0, 2)),
  way('PublishProfile', 'Publish Profile Based Authentication', text('tenantid', 'Tenant ID', false)),
];
const subscription = [
  text('environment', 'Environment', false),
  text('scopeLevel', 'Scope Level', false),
  text('subscriptionId', 'Subscription Id', false),
  text('subscriptionName', 'Subscription Name', false),
  text('creationMode', 'Creation Mode', false),
];

/** The types that come with every organization; extensions bring others, which the emulator does not know. */
export const CONNECTION_TYPES: readonly ConnectionType[] = [
  kind('generic', 'Generic', [basic, none, token()]),
  kind('azurerm', 'Azure Resource Manager', azure, subscription),
  kind('github', 'GitHub', [
    way('PersonalAccessToken', 'Personal Access Token', secret('accessToken', 'Personal access token')),
    way('InstallationToken', 'GitHub App', text('IdToken', 'Token', false)),
    token('AccessToken'),
    oauth,
  ]),
  kind('githubenterprise', 'GitHub Enterprise Server', [token(), oauth, oauth2]),
  kind('git', 'Other Git', [basic, none]),
  kind('bitbucket', 'Bitbucket Cloud', [basic, oauth]),
  kind('externaltfs', 'Azure Repos/Team Foundation Server', [token(), basic]),
  kind('dockerregistry', 'Docker Registry', [
    basic,
    way('ServicePrincipal', 'Service Principal', ...principal),
    way('ManagedServiceIdentity', 'Managed Identity', text('tenantid', 'Tenant ID', false)),
    way('WorkloadIdentityFederation', 'Workload Identity federation', ...principal.slice(0, 2)),
  ]),
  kind('kubernetes', 'Kubernetes', [
    way('Kubernetes', 'KubeConfig', secret('kubeconfig', 'KubeConfig', false)),
    token(),
    none,
  ]),
  kind('externalnugetfeed', 'NuGet', [token(), basic, way('None', 'ApiKey', secret('nugetkey', 'ApiKey'))]),
  kind('externalnpmregistry', 'npm', [token(), basic]),
  kind('externalpythondownloadfeed', 'Python package download', [token(), basic]),
  kind('externalpythonuploadfeed', 'Python package upload', [token(), basic]),
  kind('externalmavenrepository', 'Maven', [token(), basic]),
  kind('incomingwebhook', 'Incoming WebHook', [way('None', 'No Authentication', secret('secret', 'Secret', false))]),
  kind('jenkins', 'Jenkins', [basic]),
  kind('servicefabric', 'Service Fabric', [
    way(
      'Certificate',
      'Certificate',
      secret('certificate', 'Client Certificate'),
      secret('password', 'Password', false),
    ),
    none,
    basic,
  ]),
  kind('azureservicebus', 'Azure Service Bus', [
    way('None', 'Connection String', secret('serviceBusConnectionString', 'Connection String')),
  ]),
  kind('ssh', 'SSH', [basic], [text('Host', 'Host'), text('Port', 'Port', false), secret('PrivateKey', 'Key', false)]),
  kind('subversion', 'Subversion', [basic]),
];

/** A type by name, without regard to case. */
export const findType = (name: string): ConnectionType | undefined =>
  CONNECTION_TYPES.find((known) => known.name === name.toLowerCase());

/** A scheme of a type, both without regard to case. */
export const findScheme = (typeName: string, scheme: string): ConnectionScheme | undefined =>
  findType(typeName)?.schemes.find((known) => known.scheme.toLowerCase() === scheme.toLowerCase());

/** What no type gives back, whatever it calls it. */
const SECRET = /password|token$|key$|secret|certificate|kubeconfig|connectionstring/i;

/** Whether a parameter or a piece of data is for the service only. */
export function isSecretField(typeName: string, scheme: string, name: string): boolean {
  const fields = [...(findScheme(typeName, scheme)?.fields ?? []), ...(findType(typeName)?.fields ?? [])];
  const field = fields.find(({ id }) => id.toLowerCase() === name.toLowerCase());
  return field?.isSecret ?? SECRET.test(name);
}
