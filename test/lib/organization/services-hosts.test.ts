import { isServicesHost, serviceLabels } from '../../../src/lib/organization/services-hosts.js';

it.each([
  'dev.azure.com',
  'contoso.visualstudio.com',
  'contoso-2.visualstudio.com',
  ...[...serviceLabels].map((label) => `${label}.dev.azure.com`),
])('%s is a host of Azure DevOps Services', (host) => {
  expect(isServicesHost(host)).toBe(true);
});

it.each([
  '',
  'DEV.azure.com',
  'dev.azure.com.',
  'dev.azure.com:443',
  'dev.azure.com.evil.example',
  'evildev.azure.com',
  'contoso.dev.azure.com',
  'VSSPS.dev.azure.com',
  'a.vssps.dev.azure.com',
  '.dev.azure.com',
  'ssh.dev.azure.com',
  'azure.com',
  'visualstudio.com',
  '.visualstudio.com',
  'Contoso.visualstudio.com',
  'a.b.visualstudio.com',
  'contoso.visualstudio.com.',
  'contoso.visualstudio.com:443',
  'contoso.visualstudio.com.evil.example',
  'contosovisualstudio.com',
  '-.visualstudio.com',
  'xn--contso-0ta.visualstudio.com',
  'vs-ssh.visualstudio.com',
  'marketplace.visualstudio.com',
  'contoso.visualstudio.com\n',
  'constructor.dev.azure.com',
  'tfs.contoso.com',
])('%j is none', (host) => {
  expect(isServicesHost(host)).toBe(false);
});
