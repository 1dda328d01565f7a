import { crc32 } from 'node:zlib';
import { useEmulator } from '../../use-emulator.js';
import { API, seedWith, VERSION } from './seed-with.js';

const service = useEmulator({
  seed: seedWith(
    { 'azure-pipelines.yml': 'steps:\n- script: echo\n- publish: out\n  artifact: site\n' },
    {
      name: 'CI',
      runs: [
        {
          artifacts: [
            { name: 'drop', files: { 'a.txt': 'first', 'b/c.txt': 'second' } },
            { name: 'large', bytes: 200_000 },
            { name: 'old', type: 'Container', files: { 'x.txt': 'x' } },
          ],
        },
      ],
    },
  ),
});
const ARTIFACTS = `${API}/build/builds/1/artifacts`;
const show = async (name: string) => (await service.get(`${ARTIFACTS}?artifactName=${name}&${VERSION}`)).json;
const bytes = async (response: Response): Promise<Buffer> => Buffer.from(await response.arrayBuffer());
const download = async (name: string, headers: Record<string, string> = {}, method = 'GET') => {
  const { resource } = await show(name);
  return fetch(resource.downloadUrl, { method, headers });
};

/** The files of a zip that stores them, by path. */
function unzip(zip: Buffer): Record<string, string> {
  const files: Record<string, string> = {};
  let at = zip.readUInt32LE(zip.length - 6);
  while (zip.readUInt32LE(at) === 0x02014b50) {
    const [checksum, size, length, start] = [16, 20, 28, 42].map((field) =>
      field === 28 ? zip.readUInt16LE(at + field) : zip.readUInt32LE(at + field),
    ) as [number, number, number, number];
    const content = zip.subarray(start + 30 + length, start + 30 + length + size);
    expect(crc32(content)).toBe(checksum);
    files[zip.toString('utf8', at + 46, at + 46 + length)] = content.toString();
    at += 46 + length;
  }
  return files;
}

test('artifacts are listed, and found by name in any case', async () => {
  const { json } = await service.get(`${ARTIFACTS}?${VERSION}`);
  expect(json.value.map(({ name }: { name: string }) => name)).toEqual(['drop', 'large', 'old']);
  expect(await show('DROP')).toMatchObject({
    name: 'drop',
    resource: { type: 'PipelineArtifact', properties: { artifactsize: '11', HashType: 'DEDUPNODEORCHUNK' } },
  });
  const missing = await service.get(`${ARTIFACTS}?artifactName=nothing&${VERSION}`);
  expect([missing.status, missing.json.message]).toEqual([404, 'Artifact nothing was not found for build 1.']);
});

test('a pipeline artifact is downloaded from the store by a URL that needs no credential', async () => {
  const response = await download('drop');
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/zip']);
  expect(unzip(await bytes(response))).toEqual({ 'drop/a.txt': 'first', 'drop/b/c.txt': 'second' });
});

test('a container is downloaded from the service itself', async () => {
  const { resource } = await show('old');
  expect([resource.type, resource.data]).toEqual(['Container', '#/1/old']);
  expect(resource.downloadUrl).toBe(`${resource.url}&%24format=zip`);
  const { pathname, search } = new URL(resource.url);
  const { status, headers, text } = await service.get(pathname + search, { accept: 'application/zip' });
  expect([status, headers.get('content-type'), text.slice(0, 2)]).toEqual([200, 'application/zip', 'PK']);
});

test('a download can be taken up where it broke off', async () => {
  const whole = await bytes(await download('large'));
  const part = await download('large', { range: 'bytes=100000-' });
  expect([part.status, part.headers.get('content-range')]).toEqual([
    206,
    `bytes 100000-${whole.length - 1}/${whole.length}`,
  ]);
  expect((await bytes(part)).equals(whole.subarray(100_000))).toBe(true);
  const last = await download('large', { range: 'bytes=-22' });
  expect((await bytes(last)).equals(whole.subarray(-22))).toBe(true);
  const beyond = await download('large', { range: `bytes=${whole.length}-` });
  expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${whole.length}`]);
});

test('the store says how long something is without sending it', async () => {
  const head = await download('large', {}, 'HEAD');
  const whole = await download('large');
  expect(head.headers.get('content-length')).toBe(String((await bytes(whole)).length));
  expect([head.headers.get('accept-ranges'), head.headers.get('etag')]).toEqual(['bytes', whole.headers.get('etag')]);
});

test('a URL with a wrong signature, or one that has run out, is refused in the store’s own way', async () => {
  const { resource } = await show('drop');
  const url = new URL(resource.downloadUrl);
  url.searchParams.set('sig', 'AAAA');
  const wrong = await fetch(url);
  expect([wrong.status, wrong.headers.get('x-ms-error-code')]).toEqual([403, 'AuthenticationFailed']);
  expect(await wrong.text()).toMatch(/<Code>AuthenticationFailed<\/Code>/);
  service.emulator.clock.advance(2 * 3_600_000);
  const late = await fetch(resource.downloadUrl);
  expect([late.status, await late.text()]).toEqual([
    403,
    expect.stringMatching(/Signature not valid in the specified time frame/),
  ]);
});

test('the manifest of an artifact leads to its files', async () => {
  const { resource } = await show('drop');
  const file = (id: string, name: string) =>
    service.get(`${ARTIFACTS}?artifactName=drop&fileId=${id}&fileName=${name}&${VERSION}`);
  const { items } = JSON.parse((await file(resource.data, 'manifest')).text);
  expect(items.map(({ path }: { path: string }) => path)).toEqual(['/a.txt', '/b/c.txt']);
  expect((await file(items[1].blob.id, 'c.txt')).text).toBe('second');
});

test('a run publishes what its tasks publish, once they have', async () => {
  const { json } = await service.send('POST', `${API}/build/builds?${VERSION}`, { definition: { id: 1 } });
  const artifacts = `${API}/build/builds/${json.id}/artifacts?${VERSION}`;
  service.emulator.clock.advance(10_000);
  expect((await service.get(artifacts)).json.count).toBe(0);
  service.emulator.clock.advance(60_000);
  expect((await service.get(artifacts)).json.value).toMatchObject([{ name: 'site' }]);
});

test('a client can add an artifact, once', async () => {
  const body = { name: 'elsewhere', resource: { type: 'FilePath', data: '\\\\server\\share' } };
  const made = await service.send('POST', `${ARTIFACTS}?${VERSION}`, body);
  expect(made.json).toMatchObject({ name: 'elsewhere', resource: { type: 'FilePath', data: '\\\\server\\share' } });
  expect((await service.send('POST', `${ARTIFACTS}?${VERSION}`, body)).status).toBe(409);
  expect((await service.send('POST', `${ARTIFACTS}?${VERSION}`, { name: 'x' })).status).toBe(400);
});

test('the pipelines API gives an artifact with a signed URL', async () => {
  const url = `${API}/pipelines/1/runs/1/artifacts?artifactName=drop`;
  const { json } = await service.get(`${url}&$expand=signedContent&${VERSION}`);
  expect((await fetch(json.signedContent.url)).status).toBe(200);
  expect((await service.get(`${url}&${VERSION}`)).json).not.toHaveProperty('signedContent');
});
