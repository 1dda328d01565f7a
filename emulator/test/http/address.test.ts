import { readAddress } from '../../src/http/address.js';

const loopback = 'http://127.0.0.1:8080';

test.each([
  [loopback, '/contoso/_apis', 'dev.azure.com', 'contoso', `${loopback}/contoso`],
  [loopback, '/_host/dev.azure.com/contoso/_apis', 'dev.azure.com', 'contoso', `${loopback}/contoso`],
  [
    loopback,
    '/_host/vssps.dev.azure.com/contoso/_apis',
    'vssps.dev.azure.com',
    'contoso',
    `${loopback}/_host/vssps.dev.azure.com/contoso`,
  ],
  [
    loopback,
    '/_host/contoso.visualstudio.com/_apis',
    'dev.azure.com',
    'contoso',
    `${loopback}/_host/contoso.visualstudio.com`,
  ],
  [
    loopback,
    '/_host/contoso.visualstudio.com/DefaultCollection/_apis',
    'dev.azure.com',
    'contoso',
    `${loopback}/_host/contoso.visualstudio.com`,
  ],
  [
    loopback,
    '/_host/contoso.vsrm.visualstudio.com/_apis',
    'vsrm.dev.azure.com',
    'contoso',
    `${loopback}/_host/contoso.vsrm.visualstudio.com`,
  ],
  [loopback, '/tfs/My%20Collection/_apis', 'server', 'My Collection', `${loopback}/tfs/My%20Collection`],
  ['https://dev.azure.com', '/contoso/_apis', 'dev.azure.com', 'contoso', 'https://dev.azure.com/contoso'],
  ['https://contoso.visualstudio.com', '/_apis', 'dev.azure.com', 'contoso', 'https://contoso.visualstudio.com'],
  ['https://tfs.corp.example:8443', '/tfs/Main/_apis', 'server', 'Main', 'https://tfs.corp.example:8443/tfs/Main'],
])('%s%s is %s of %s', (origin, path, host, name, base) => {
  expect(readAddress({ origin, path })).toMatchObject({ host, name, base, segments: ['_apis'] });
});

test('a host that is not one of the service is no address, look-alikes included', () => {
  for (const host of ['example.com', 'dev.azure.com.evil', 'evildev.azure.com']) {
    expect(readAddress({ origin: loopback, path: `/_host/${host}/contoso` })).toBeUndefined();
  }
});

test('broken percent encoding is no address', () => {
  expect(readAddress({ origin: loopback, path: '/contoso/50%' })).toBeUndefined();
});
