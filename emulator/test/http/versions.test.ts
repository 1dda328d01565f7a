import { type Emulator, type ServerVersion, startEmulator } from '../../src/index.js';
import { ask, TOKEN } from '../ask.js';

const running: Emulator[] = [];
const start = async (serverVersion: ServerVersion = '2022'): Promise<Emulator> => {
  const emulator = await startEmulator({ pats: [TOKEN], serverVersion });
  running.push(emulator);
  return emulator;
};
afterEach(() => Promise.all(running.splice(0).map((emulator) => emulator.close())));

test('the version is taken from the query or from Accept, and the answer repeats it', async () => {
  const emulator = await start();
  const inQuery = await ask(emulator, '/contoso/_apis/projects?API-Version=7.1');
  expect(inQuery.headers.get('content-type')).toBe('application/json; charset=utf-8; api-version=7.1');
  const headers = { accept: 'application/json;api-version=5.0-preview.1' };
  const inAccept = await ask(emulator, '/contoso/_apis/connectionData', { headers });
  expect(inAccept.headers.get('content-type')).toBe('application/json; charset=utf-8; api-version=5.0-preview.1');
});

test('a GET without a version gets the newest released one', async () => {
  const { headers } = await ask(await start(), '/contoso/_apis/projects');
  expect(headers.get('content-type')).toContain('api-version=7.1');
});

test.each([
  ['/contoso/_apis/connectionData?api-version=7.1', 'VssInvalidPreviewVersionException'],
  ['/contoso/_apis/projects?api-version=7.2', 'VssInvalidPreviewVersionException'],
  ['/contoso/_apis/projects?api-version=seven', 'VssInvalidApiResourceVersionException'],
  ['/contoso/_apis/projects?api-version=7.1-preview.9', 'VssInvalidApiResourceVersionException'],
  ['/contoso/_apis/projects?api-version=7.3', 'VssVersionOutOfRangeException'],
  ['/contoso/_apis/resourceAreas?api-version=3.1-preview', 'VssVersionOutOfRangeException'],
])('%s is refused with %s', async (path, typeKey) => {
  const { status, json } = await ask(await start(), path);
  expect([status, json.typeKey]).toEqual([400, typeKey]);
});

test.each([
  ['2019', '5.1'],
  ['2020', '6.0'],
  ['2022', '7.1'],
] as const)('a Server of %s goes up to %s and says so', async (serverVersion, newest) => {
  const emulator = await start(serverVersion);
  const projects = '/tfs/DefaultCollection/_apis/projects?api-version=';
  expect((await ask(emulator, projects + newest)).status).toBe(200);
  const { status, json } = await ask(emulator, `${projects}7.2`);
  expect([status, json.typeKey]).toEqual([400, 'VssVersionOutOfRangeException']);
  expect(json.message).toBe(
    `The requested REST API version of 7.2 is out of range for this server. The latest REST API version this server supports is ${newest}.`,
  );
  const { json: table } = await ask(emulator, '/tfs/DefaultCollection/_apis', { method: 'OPTIONS' });
  const versions: string[] = table.value.map(({ maxVersion }: { maxVersion: string }) => maxVersion);
  expect(versions.filter((version) => Number(version) > Number(newest))).toEqual([]);
});
