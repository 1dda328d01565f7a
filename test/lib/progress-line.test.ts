import type { GlobalOptions } from '@adoc/sdk';
import { createTestHost } from '../world/create-host.js';

const options: GlobalOptions = { debug: false, verbose: false, onlyShowErrors: false, noInput: false };
const clear = '\r\x1b[2K';

test('progress is one line that the next one replaces', () => {
  const { host, stderr } = createTestHost({ isTTY: true });
  host.progress('1 of 2', options);
  host.progress('2 of 2', options);
  expect(stderr()).toBe(`${clear}1 of 2${clear}2 of 2`);
});

test('it is gone before a warning and before the result', async () => {
  const { host, stderr } = createTestHost({ isTTY: true });
  host.progress('half', options);
  host.warn('Look out.', options);
  host.progress('done', options);
  await host.render([], undefined, options);
  expect(stderr()).toBe(`${clear}half${clear}Warning: Look out.\n${clear}done${clear}`);
});

test('it is gone before an error', async () => {
  const { host, stderr } = createTestHost({ isTTY: true });
  host.progress('half', options);
  await host.report(new Error('No.'), options);
  expect(stderr()).toContain(`${clear}half${clear}Error: No.`);
});

test('rows that arrive on the same terminal are not disturbed by it', async () => {
  const { host, stdout, stderr } = createTestHost({ isTTY: true });
  async function* rows() {
    yield { name: 'web' };
    host.progress('1 row', options);
    yield { name: 'api' };
  }
  await host.render(rows(), undefined, { ...options, output: 'tsv' });
  expect({ stdout: stdout(), stderr: stderr() }).toEqual({ stdout: 'web\napi\n', stderr: '' });
});

test('it does not wrap, and nothing in it controls the terminal', () => {
  const { host, stderr } = createTestHost({ isTTY: true, columns: 12 });
  host.progress('\x1b[31m0123456789', options);
  expect(stderr()).toBe(`${clear}\\u001b[31m0`);
});

test.each([
  ['in a pipe', {}, {}],
  ['on a terminal that cannot take lines away', { isTTY: true, env: { TERM: 'dumb' } }, {}],
  ['with --only-show-errors', { isTTY: true }, { onlyShowErrors: true }],
  ['with --debug', { isTTY: true }, { debug: true }],
])('there is none %s', (_name, machine, more) => {
  const { host, stderr } = createTestHost(machine);
  host.progress('half', { ...options, ...more });
  expect(stderr()).toBe('');
});
