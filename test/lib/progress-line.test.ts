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

test('several lines take the place of those before, and are gone before anything else is said', () => {
  const { host, stderr } = createTestHost({ isTTY: true });
  host.progress('one\ntwo', options);
  host.progress('one\ntwo\nthree', options);
  host.warn('Look out.', options);
  host.progress('one', options);
  expect(stderr()).toBe(`${clear}one\ntwo\n\x1b[2A\x1b[Jone\ntwo\nthree\n\x1b[3A\x1b[JWarning: Look out.\n${clear}one`);
});

test('of more lines than the terminal has, the last are shown', () => {
  const { host, machine, stderr } = createTestHost({ isTTY: true });
  Object.assign(machine.stderr, { rows: 3 });
  host.progress('1\n2\n3\n4', options);
  expect(stderr()).toBe(`${clear}3\n4\n`);
});

test('lines that wrap because the terminal has become narrower are gone, too', () => {
  const { host, machine, stderr } = createTestHost({ isTTY: true, columns: 20 });
  host.progress('0123456789\nabc', options);
  Object.assign(machine.stderr, { columns: 5 });
  host.progress('x', options);
  expect(stderr()).toBe(`${clear}0123456789\nabc\n\x1b[3A\x1b[Jx`);
});

test('where the size of the terminal is not known, it is drawn all the same', () => {
  const { host, stderr } = createTestHost({ isTTY: true, columns: 0 });
  host.progress('a\nb', options);
  expect(stderr()).toBe(`${clear}a\nb\n`);
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
