import { homedir } from 'node:os';
import path from 'node:path';
import { AdocError } from '@adoc/sdk';
import { parseWanted } from '../../../src/lib/plugins/parse-wanted.js';
import type { Wanted } from '../../../src/lib/plugins/wanted.js';

test.each<[string, Wanted]>([
  ['@contoso/plugin-x', { kind: 'registry', name: '@contoso/plugin-x', range: 'latest' }],
  ['@contoso/plugin-x@^1.2', { kind: 'registry', name: '@contoso/plugin-x', range: '^1.2' }],
  ['@contoso/plugin-x@>=1 <3', { kind: 'registry', name: '@contoso/plugin-x', range: '>=1 <3' }],
  ['npm:plugin-x@beta', { kind: 'registry', name: 'plugin-x', range: 'beta' }],
  ['./x.tgz', { kind: 'tarball', path: '/somewhere/x.tgz' }],
  ['x.tgz', { kind: 'tarball', path: '/somewhere/x.tgz' }],
  ['../x', { kind: 'folder', path: '/x' }],
  ['.', { kind: 'folder', path: '/somewhere' }],
  ['/opt/x', { kind: 'folder', path: '/opt/x' }],
  ['~/x', { kind: 'folder', path: path.join(homedir(), 'x') }],
  ['git+https://h.example/x', { kind: 'git', url: 'https://h.example/x', ref: undefined }],
  ['https://h.example/x.git#v1', { kind: 'git', url: 'https://h.example/x.git', ref: 'v1' }],
  [
    'https://dev.azure.com/contoso/F/_git/x',
    { kind: 'git', url: 'https://dev.azure.com/contoso/F/_git/x', ref: undefined },
  ],
  ['git@h.example:x/y#main', { kind: 'git', url: 'git@h.example:x/y', ref: 'main' }],
])('%s is what it looks like', (what, expected) => {
  expect(parseWanted(what, '/somewhere')).toEqual(expected);
});

test.each([
  ['a name that nobody knows', 'no-such-plugin', 'unknown-short-name'],
  ['a version that is another package', '@contoso/x@npm:evil', 'usage'],
  ['a version that is an address', '@contoso/x@https://evil.example/x.tgz', 'usage'],
  ['a version that is an option', '@contoso/x@--global', 'usage'],
  ['an option', '--global', 'usage'],
  ['a path of GitHub', 'owner/repository', 'usage'],
  ['a tarball of the web', 'https://evil.example/x.tgz', 'usage'],
  ['git without encryption', 'git+http://h.example/x', 'usage'],
  ['a password', 'git+https://me:secret@h.example/x', 'usage'],
  ['a transport that runs a program', 'git+ext://sh -c whoami', 'usage'],
  ['a reference that is an option', 'git+https://h.example/x#--upload-pack=evil', 'usage'],
  ['nothing', '', 'usage'],
])('%s is refused, and never repeats a secret', (_name, what, code) => {
  let error: unknown;
  try {
    parseWanted(what, '/somewhere');
  } catch (thrown) {
    error = thrown;
  }
  if (!(error instanceof AdocError)) throw new Error('It was accepted.');
  expect(error.code).toBe(code);
  expect(error.suggestions).not.toEqual([]);
  expect(JSON.stringify([error.message, error.reason, error.suggestions])).not.toContain('secret');
});
