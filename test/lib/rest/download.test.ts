import { type Emulator, startEmulator } from '@adoc/emulator';
import { createTestHost } from '../../world/create-host.js';

const options = { debug: true, verbose: false, onlyShowErrors: false, noInput: true };
let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator();
});
afterAll(() => emulator.close());

test.each(['http://storage.example/a?sig=secret', 'ftp://storage.example/a', '/a', ''])(
  '%p is no address to download from, and what is secret of it is not repeated',
  async (url) => {
    const { host, stderr } = createTestHost();
    const error = await host.download(url, {}, options).catch((caught) => caught);
    expect(error).toMatchObject({ code: 'not-https', exitCode: 5 });
    expect(`${error.message} ${error.reason} ${stderr()}`).not.toContain('secret');
  },
);

test('a signature that is not good is an error that names the host alone', async () => {
  const { host, stderr } = createTestHost({ env: { ADOC_EMULATOR: emulator.url, ADOC_TOKEN: 'a-token' } });
  const url = 'https://artprod.blob.core.windows.net/pipelineartifacts/a/1/web.zip?sig=secret';
  const error = await host.download(url, {}, options).catch((caught) => caught);
  expect(error).toMatchObject({ code: 'download-refused', exitCode: 5 });
  expect(error.message).toContain('artprod.blob.core.windows.net');
  expect(`${error.message} ${stderr()}`).not.toContain('secret');
  expect(emulator.requests.at(-1)).toMatchObject({ status: 403, credential: 'none' });
});
