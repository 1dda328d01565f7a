import { AdocError } from '@adoc/sdk';
import { parseEmulatorAddress, rewriteForEmulator } from '../../../src/lib/organization/emulator-address.js';

it.each([
  ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
  ['http://127.0.0.1:8080/', 'http://127.0.0.1:8080'],
  ['http://127.12.0.255', 'http://127.12.0.255'],
  ['https://[::1]:8443', 'https://[::1]:8443'],
  ['HTTP://127.0.0.1:80', 'http://127.0.0.1'],
])('%s is the emulator at %s', (text, origin) => {
  expect(parseEmulatorAddress(text).origin).toBe(origin);
});

it.each([
  '',
  '127.0.0.1:8080',
  'http://localhost:8080',
  'http://127.0.0.1.evil.example:8080',
  'http://127.0.0.1@evil.example',
  'http://user:secret@127.0.0.1:8080',
  'http://user@127.0.0.1:8080',
  'http://127.1:8080',
  'http://2130706433:8080',
  'http://0x7f.0.0.1',
  'http://127.0.0.01',
  'http://127.0.0.256',
  'http://128.0.0.1',
  'http://0.0.0.0:8080',
  'http://10.0.0.1:8080',
  'http://[::]:8080',
  'http://[::ffff:127.0.0.1]:8080',
  'http://[::1%25lo]:8080',
  'http://127.0.0.1:0',
  'http://127.0.0.1:65536',
  'http://127.0.0.1:8080/path',
  'http://127.0.0.1:8080?x',
  'http://127.0.0.1:8080#x',
  'http://127.0.0.1:8080\\@evil.example',
  'http://127.0.0.1\t:8080',
  'http://127.0.0.1:8080\n',
  'http:/127.0.0.1:8080',
  'ws://127.0.0.1:8080',
  'https://dev.azure.com',
])('%j is refused as an emulator', (text) => {
  let refused: unknown;
  try {
    parseEmulatorAddress(text);
  } catch (error) {
    refused = error;
  }
  expect(refused).toBeInstanceOf(AdocError);
  expect(refused).toMatchObject({ code: 'not-loopback', exitCode: 2 });
  expect((refused as AdocError).message).toContain('ADOC_EMULATOR');
  expect((refused as AdocError).message).not.toContain('secret');
});

describe('with an emulator', () => {
  const emulator = parseEmulatorAddress('http://127.0.0.1:8080/');

  it.each([
    ['https://dev.azure.com/contoso/_apis/projects?$top=1', 'http://127.0.0.1:8080/contoso/_apis/projects?$top=1'],
    ['https://dev.azure.com//double/%2f', 'http://127.0.0.1:8080//double/%2f'],
    ['https://vssps.dev.azure.com/contoso/_apis/x', 'http://127.0.0.1:8080/_host/vssps.dev.azure.com/contoso/_apis/x'],
    ['https://contoso.visualstudio.com/_apis', 'http://127.0.0.1:8080/_host/contoso.visualstudio.com/_apis'],
    ['https://user:pass@dev.azure.com/contoso', 'http://127.0.0.1:8080/contoso'],
    ['https://login.microsoftonline.com/x/y', 'http://127.0.0.1:8080/_host/login.microsoftonline.com/x/y'],
    ['http://169.254.169.254/metadata', 'http://127.0.0.1:8080/_host/169.254.169.254/metadata'],
  ])('%s goes to %s', (url, rewritten) => {
    expect(rewriteForEmulator(new URL(url), emulator).href).toBe(rewritten);
  });

  it.each([
    'https://tfs.contoso.com/tfs/Main/_apis',
    'http://dev.azure.com/contoso',
    'https://dev.azure.com:8443/contoso',
    'https://dev.azure.com.evil.example/contoso',
    'https://ssh.dev.azure.com/contoso',
    'http://login.microsoftonline.com/common',
    'https://169.254.169.254/metadata',
    'https://login.microsoftonline.com.evil.example/common',
  ])('%s stays as it is', (url) => {
    expect(rewriteForEmulator(new URL(url), emulator).href).toBe(new URL(url).href);
  });
});
