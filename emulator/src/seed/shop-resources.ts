import type { OrganizationSeed, ProjectSeed } from './seed.js';

const LINUX = { 'Agent.OS': 'Linux', 'Agent.OSArchitecture': 'X64', docker: '/usr/bin/docker', node: '/usr/bin/node' };
const WINDOWS = { 'Agent.OS': 'Windows_NT', 'Agent.OSArchitecture': 'X64', msbuild: 'C:\\BuildTools\\MSBuild.exe' };

/** A pool of the organization's own machines: one works, one is away, one is kept from working. */
export const shopPools = (): NonNullable<OrganizationSeed['pools']> => [
  {
    name: 'Fabrikam-Linux',
    agents: [
      { name: 'linux-01', capabilities: LINUX },
      { name: 'linux-02', capabilities: LINUX, status: 'offline', version: '3.220.5' },
      { name: 'windows-01', capabilities: WINDOWS, isDisabled: true },
    ],
  },
];

/** What the pipelines of the shop use. */
export const shopResources = (): Pick<
  ProjectSeed,
  'variableGroups' | 'secureFiles' | 'environments' | 'serviceConnections'
> => ({
  variableGroups: [
    {
      name: 'Fabrikam-Shared',
      description: 'What all pipelines of the shop need.',
      variables: { region: 'westeurope', 'shop.url': 'https://shop.fabrikam.example' },
      secrets: { 'api.key': 'a-secret-of-the-demo' },
    },
    { name: 'Fabrikam-Vault', secrets: { 'db-password': 'a-secret-of-the-demo' }, vault: 'fabrikam-kv' },
  ],
  secureFiles: [{ name: 'signing.p12' }],
  environments: [
    { name: 'staging', description: 'Deployed with every merge.' },
    {
      name: 'production',
      description: 'What customers see.',
      approvers: ['Ada Contoso', 'Grace Hopper'],
      minRequiredApprovers: 1,
      instructions: 'Look at staging first.',
      namespaces: ['shop'],
    },
  ],
  serviceConnections: [
    {
      name: 'Fabrikam-GitHub',
      type: 'github',
      url: 'https://github.com/fabrikam',
      parameters: { accessToken: 'a-secret-of-the-demo' },
    },
    {
      name: 'Fabrikam-Azure',
      type: 'azurerm',
      scheme: 'ServicePrincipal',
      url: 'https://management.azure.com/',
      description: 'The subscription of the shop.',
      parameters: {
        tenantid: '11111111-1111-4111-8111-111111111111',
        serviceprincipalid: '22222222-2222-4222-8222-222222222222',
        authenticationType: 'spnKey',
        serviceprincipalkey: 'a-secret-of-the-demo',
      },
      data: {
        environment: 'AzureCloud',
        scopeLevel: 'Subscription',
        subscriptionId: '33333333-3333-4333-8333-333333333333',
        subscriptionName: 'Fabrikam Shop',
        creationMode: 'Manual',
      },
    },
    { name: 'Fabrikam-Registry', type: 'dockerregistry', url: 'https://registry.fabrikam.example/', isFailed: true },
  ],
});
