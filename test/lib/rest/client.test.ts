import { type Emulator, startEmulator } from '@adoc/emulator';
import { collect } from '../../../src/lib/output/collect.js';
import { catchError } from '../files/catch-error.js';
import { connectTo, token } from './connect-to.js';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator({ pats: [token] });
});
afterAll(() => emulator.close());
beforeEach(() => emulator.reset());

const sent = () => emulator.requests.map(({ method, url }) => `${method} ${url.slice(emulator.url.length)}`);
const refs = 'Fabrikam/_apis/git/repositories/Fabrikam-Web/refs';

test('JSON is read, with the version, the credential and the names that the service wants', async () => {
  const { client } = await connectTo(emulator);
  const project = await client.get<{ name: string }>('_apis/projects/Fabrikam', {
    query: { includeCapabilities: true },
  });
  expect(project.name).toBe('Fabrikam');
  expect(sent()).toEqual([
    'GET /tfs/defaultcollection/_apis/projects/Fabrikam?includeCapabilities=true&api-version=7.1',
  ]);
  expect(emulator.requests[0]).toMatchObject({
    credential: 'basic',
    headers: {
      accept: 'application/json',
      'user-agent': expect.stringMatching(/^adoc\/0\.1\.0 \(.*\) @adoc\/plugin-test\/1\.0\.0$/),
      'x-tfs-fedauthredirect': 'Suppress',
    },
  });
});

test('a service of the cloud is asked under its own host', async () => {
  const { client, trace } = await connectTo(emulator, { organization: 'contoso', service: 'graph' });
  await client.get('_apis/connectionData', { apiVersion: '5.0-preview.1' });
  expect(sent()).toEqual(['GET /_host/vssps.dev.azure.com/contoso/_apis/connectionData?api-version=5.0-preview.1']);
  expect(trace[0]).toContain('emulator: ');
  expect(trace[1]).toBe('> GET https://vssps.dev.azure.com/contoso/_apis/connectionData?api-version=5.0-preview.1');
});

test('a body is sent as JSON, in the type that was asked for', async () => {
  const { client } = await connectTo(emulator);
  const contentType = 'application/json-patch+json';
  emulator.fault({ status: 201, body: { id: 7 } });
  const body = [{ op: 'add', path: '/fields/System.Title', value: 'Größe' }];
  await expect(client.send('PATCH', '_apis/wit/workitems/7', { body, contentType })).resolves.toEqual({ id: 7 });
  expect(emulator.requests[0]).toMatchObject({ method: 'PATCH', body, headers: { 'content-type': contentType } });
});

test.each(['POST', 'PUT', 'PATCH', 'DELETE'] as const)(
  '%s without a body is sent, and 204 is no data',
  async (method) => {
    const { client } = await connectTo(emulator);
    emulator.fault({ status: 204, body: '' });
    await expect(client.send(method, '_apis/things/1')).resolves.toBeUndefined();
    expect(emulator.requests.map((request) => [request.method, request.body])).toEqual([[method, null]]);
  },
);

test('pages are read as far as they are iterated', async () => {
  const { client } = await connectTo(emulator);
  expect(await collect(client.pages(refs, { pageSize: 150 }))).toHaveLength(263);
  expect(emulator.requests).toHaveLength(2);
  expect(await collect(client.pages(refs, { limit: 5 }))).toHaveLength(5);
  expect(emulator.requests).toHaveLength(3);
});

test.each([
  ['a bare array', [1, 2], {}, [1, 2]],
  ['an empty token', [1], { 'x-ms-continuationtoken': '' }, [1]],
  ['a list', { count: 1, value: [3] }, {}, [3]],
])('a page that is %s', async (_, body, headers, expected) => {
  const { client } = await connectTo(emulator);
  emulator.fault({ status: 200, body, headers });
  expect(await collect(client.pages('_apis/things'))).toEqual(expected);
  expect(emulator.requests).toHaveLength(1);
});

test.each([[{}], [null], [{ value: 5 }], ['text'], ['']])(
  'what is no list is an error, and not an empty one: %j',
  async (body) => {
    const { client } = await connectTo(emulator);
    emulator.fault({ status: 200, body, times: 2 });
    const expected = { code: expect.stringMatching(/^not-(a-list|json)$/), exitCode: 5 };
    await expect(collect(client.pages('_apis/things'))).rejects.toMatchObject(expected);
    await expect(client.list('_apis/things')).rejects.toMatchObject(expected);
  },
);

test('a token in the body is followed too', async () => {
  const { client } = await connectTo(emulator);
  emulator.fault({ status: 200, body: { value: [1], continuationToken: 'a+b/c=' } });
  emulator.fault({ status: 200, body: { value: [2] } });
  expect(await collect(client.pages('_apis/things'))).toEqual([1, 2]);
  expect(sent()[1]).toContain('continuationToken=a%2Bb%2Fc%3D');
});

test('a Server that is older is asked again in its own version, which is then remembered', async () => {
  const older = await startEmulator({ pats: [token], serverVersion: '2020' });
  const { client, home } = await connectTo(older);
  await client.get('_apis/projects');
  const { client: another } = await connectTo(older, { home });
  await another.get('_apis/projects', { apiVersion: '7.1-preview.4' });
  const versions = older.requests.map(({ url }) => new URL(url).searchParams.get('api-version'));
  await older.close();
  expect(versions).toEqual(['7.1', '6.0', '6.0-preview']);
});

test.each([
  [{ status: 200, body: '' }, undefined],
  [{ status: 200, bom: true, body: { a: 1 } }, { a: 1 }],
])('the answer %j is read as %j', async (fault, expected) => {
  const { client } = await connectTo(emulator);
  emulator.fault(fault);
  await expect(client.get('_apis/things')).resolves.toEqual(expected);
});

test('an answer that is no JSON is an error that shows how it begins', async () => {
  const { client } = await connectTo(emulator);
  emulator.fault({ status: 200, body: 'It works!' });
  const error = await catchError(client.get('_apis/things'));
  expect(error).toMatchObject({ code: 'not-json', exitCode: 5, reason: 'It begins with: It works!' });
});

test.each([
  ['abc', 2],
  ['-1', 2],
  ['0', 2],
])('ADOC_TIMEOUT=%s is no time', async (text, exitCode) => {
  await expect(connectTo(emulator, { env: { ADOC_TIMEOUT: text } })).rejects.toMatchObject({
    code: 'invalid-timeout',
    exitCode,
  });
});

test('a very long ADOC_TIMEOUT is no short one', async () => {
  const { client } = await connectTo(emulator, { env: { ADOC_TIMEOUT: '99999999' } });
  emulator.fault({ delay: 50 });
  await expect(client.get('_apis/projects')).resolves.toBeDefined();
});

test('a server that does not answer in time is exit code 5', async () => {
  const { client } = await connectTo(emulator, { env: { ADOC_TIMEOUT: '0.05' } });
  emulator.fault({ delay: 5000, times: 'always' });
  expect(await catchError(client.send('POST', '_apis/things', { body: {} }))).toMatchObject({
    code: 'timeout',
    exitCode: 5,
  });
});
