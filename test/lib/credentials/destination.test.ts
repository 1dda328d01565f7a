import type { Source } from '@adoc/sdk';
import type { CredentialSource } from '../../../src/lib/credentials/credential.js';
import { mayReceive } from '../../../src/lib/credentials/destination.js';
import { parseOrganization } from '../../../src/lib/organization/parse-url.js';

const contoso = 'https://dev.azure.com/contoso';
const server = 'https://tfs.contoso.com/tfs/main';

const environment: CredentialSource = { kind: 'environment', variable: 'ADOC_TOKEN' };
const standard: CredentialSource = { kind: 'stored-default', store: 'file' };
const stored = (organization: string): CredentialSource => ({ kind: 'stored', organization, store: 'file' });
const kinds: Source['kind'][] = ['flag', 'environment', 'git', 'settings', 'job'];

function goes(source: CredentialSource, url: string, kind: Source['kind'], isKnownOrigin = false): boolean {
  const organization = { value: parseOrganization(url), source: { kind, name: 'x' } };
  return mayReceive({ organization, isKnownOrigin }, source);
}

test.each(kinds)('to Services that %s names go the environment and the default', (kind) => {
  expect([goes(environment, contoso, kind), goes(standard, contoso, kind)]).toEqual([true, true]);
});

test.each([
  ['flag', false, true],
  ['environment', false, true],
  ['settings', false, true],
  ['git', false, false],
  ['git', true, true],
] as const)('the environment, to a Server that %s names, signed in to before (%s): %s', (kind, isKnown, expected) => {
  expect(goes(environment, server, kind, isKnown)).toBe(expected);
});

test.each(kinds)('the default never goes to a Server that %s names, known or not', (kind) => {
  expect([goes(standard, server, kind), goes(standard, server, kind, true)]).toEqual([false, false]);
});

test.each([
  [contoso, contoso, true],
  [server, server, true],
  [contoso, 'https://dev.azure.com/fabrikam', false],
  [server, 'https://tfs.contoso.com/tfs/other', false],
  [server, 'https://tfs.contoso.com:8443/tfs/main', false],
  [server, 'http://tfs.contoso.com/tfs/main', false],
  [contoso, server, false],
])('the token stored for %s to %s: %s', (owner, url, expected) => {
  expect(goes(stored(owner), url, 'flag', true)).toBe(expected);
});

test.each(kinds)('Azure CLI goes to Services that %s names, and never to a Server, known or not', (kind) => {
  const azureCli: CredentialSource = { kind: 'azure-cli' };
  expect(goes(azureCli, contoso, kind)).toBe(true);
  expect([goes(azureCli, server, kind), goes(azureCli, server, kind, true)]).toEqual([false, false]);
});

test.each([
  [contoso, contoso, true],
  [server, server, true],
  [contoso, 'https://dev.azure.com/fabrikam', false],
  [server, 'https://tfs.contoso.com/tfs/other', false],
  [server, 'http://tfs.contoso.com/tfs/main', false],
  [contoso, server, false],
])('the token of a job of %s to %s: %s', (collection, url, expected) => {
  expect(goes({ kind: 'job', collection }, url, 'flag', true)).toBe(expected);
});
