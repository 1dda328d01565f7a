import { type Emulator, startEmulator } from '../../src/index.js';
import { askAs, TOKEN } from '../ask.js';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator({ pats: [TOKEN] });
});
afterAll(() => emulator.close());

test('under a name of the service the emulator is that host and says so in its URLs', async () => {
  const { status, text } = await askAs(emulator, 'dev.azure.com', '/contoso/_apis/projects/Fabrikam');
  expect([status, JSON.parse(text).url]).toEqual([
    200,
    expect.stringMatching(/^http:\/\/dev\.azure\.com\/contoso\/_apis\//),
  ]);
  expect(emulator.requests.at(-1)?.url).toBe(`${emulator.url}/contoso/_apis/projects/Fabrikam`);
});

test('a resource is not there under the name of another service', async () => {
  expect((await askAs(emulator, 'vssps.dev.azure.com', '/contoso/_apis/projects')).status).toBe(404);
  expect((await askAs(emulator, 'vssps.dev.azure.com', '/contoso/_apis/connectionData')).status).toBe(200);
  expect(emulator.requests.at(-1)?.url).toBe(`${emulator.url}/_host/vssps.dev.azure.com/contoso/_apis/connectionData`);
});

test('a request to a proxy names its host in the URL', async () => {
  const { status } = await askAs(emulator, 'proxy.example', 'http://dev.azure.com/contoso/_apis/projects');
  expect(status).toBe(200);
});

test('a Server may have any name', async () => {
  const { text } = await askAs(emulator, 'tfs.corp.example:8080', '/tfs/DefaultCollection/_apis/projects/Fabrikam');
  expect(JSON.parse(text).url).toMatch(/^http:\/\/tfs\.corp\.example:8080\/tfs\/DefaultCollection\//);
});

test('the own interface answers to loopback names only', async () => {
  expect((await askAs(emulator, 'rebound.example', '/_emulator/log')).status).toBe(404);
});
