import { inspect } from 'node:util';
import type { GlobalOptions } from '@adoc/sdk';
import { getLocal } from '../../src/lib/local.js';
import { createTestHost } from '../world/create-host.js';
import { temporaryDirectory } from './files/temporary-directory.js';

const options: GlobalOptions = { debug: false, verbose: false, onlyShowErrors: false, noInput: false };
const home = temporaryDirectory();

test('a host is made without a look at directories or streams', () => {
  const { machine } = createTestHost({ home });
  machine.directory = () => {
    throw new Error('A directory was asked for.');
  };
  expect(createTestHost({ home }).host).toMatchObject({ contract: 1, version: '0.1.0' });
});

test('nothing that a plugin can reach in the host shows a secret', async () => {
  const { host } = createTestHost({ home, env: { ADOC_TOKEN: 'very-secret', ADOC_ORGANIZATION: 'contoso' } });
  const session = host.session({ plugin: 'test/1', options });
  const reachable = [host, session, await session.client(), await session.organization()];
  expect(inspect(reachable, { depth: null, showHidden: true })).not.toContain('very-secret');
  expect(Object.keys(host)).not.toContain('local');
});

test('the inner side of a host is found by the host itself, and by nothing that looks like it', () => {
  const { host, local } = createTestHost({ home });
  expect(getLocal(host)).toBe(local);
  expect(() => getLocal({ ...host })).toThrow(TypeError);
});

test('results go to stdout: a table on a terminal, JSON in a pipe', async () => {
  const terminal = createTestHost({ home, isTTY: true });
  await terminal.host.render([{ name: 'web' }], undefined, options);
  expect(terminal.stdout()).toMatch(/^Name\n-+\nweb\n$/i);
  const pipe = createTestHost({ home });
  await pipe.host.render([{ name: 'web' }], undefined, options);
  expect(JSON.parse(pipe.stdout())).toEqual([{ name: 'web' }]);
});

test.each<[Partial<GlobalOptions>, Record<string, string>, string]>([
  [{ query: '[' }, {}, 'invalid-query'],
  [{}, { ADOC_OUTPUT: 'xml' }, 'unknown-format'],
])('a wish for output that cannot be fulfilled is refused before the command runs: %j %j', async (wish, env, code) => {
  const { host } = createTestHost({ home, env });
  await expect(host.checkOutput({ ...options, ...wish })).rejects.toMatchObject({ code, exitCode: 2 });
});

test('only web pages are opened; without a desktop the address is on the error output', async () => {
  const { host, stdout, stderr } = createTestHost({ home, platform: 'linux' });
  await host.open('https://dev.azure.com/contoso', options);
  await host.open('file:///etc/passwd', options);
  expect(stdout()).toBe('');
  expect(stderr()).toBe('https://dev.azure.com/contoso\nWarning: Not a web page: file:///etc/passwd\n');
});
