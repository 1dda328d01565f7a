import type { GlobalOptions } from '@adoc/sdk';
import { loadLogUpdate } from '../../src/lib/progress-display.js';
import { createTestHost } from '../world/create-host.js';

const options: GlobalOptions = { debug: false, verbose: false, onlyShowErrors: false, noInput: false };
/** log-update asks the terminal to show each change at once. */
const atOnce = (text: string) => `\x1b[?2026h${text}\x1b[?2026l`;
const clear = '\r\x1b[1A\x1b[J';

// What comes before it is loaded is drawn late; here the order of what is written is looked at.
beforeAll(() => loadLogUpdate());

/** Until the first drawing is there. */
const drawn = () => new Promise(setImmediate);

test('progress is one line that the next one replaces', async () => {
  const { host, stderr } = createTestHost({ isTTY: true });
  host.progress('1 of 2', options);
  await drawn();
  host.progress('2 of 2', options);
  expect(
    stderr()
      .split('\x1b')
      .map((piece) => piece.replace(/^\[[?\d]*[a-zA-Z]/, ''))
      .filter(Boolean),
  ).toEqual(['1 of 2\n', '2 of 2\n']);
});

test('it is gone before a warning and before the result', async () => {
  const { host, stderr } = createTestHost({ isTTY: true });
  host.progress('half', options);
  await drawn();
  host.warn('Look out.', options);
  host.progress('done', options);
  await host.render([], undefined, options);
  expect(stderr()).toBe(`${atOnce('half\n')}${clear}Warning: Look out.\n${atOnce('done\n')}${clear}`);
});

test('several lines take the place of those before, and are gone before anything else is said', async () => {
  const { host, stderr } = createTestHost({ isTTY: true });
  host.progress('one\ntwo', options);
  await drawn();
  host.warn('Look out.', options);
  host.progress('one', options);
  expect(stderr()).toBe(`${atOnce('one\ntwo\n')}\r\x1b[2A\x1b[JWarning: Look out.\n${atOnce('one\n')}`);
});

test('what is over before it could be drawn is not drawn', async () => {
  const { host, stderr } = createTestHost({ isTTY: true });
  host.progress('half', options);
  host.warn('Look out.', options);
  await drawn();
  expect(stderr()).toBe('Warning: Look out.\n');
});

test('of more lines than the terminal has, the last are shown', async () => {
  const { host, machine, stderr } = createTestHost({ isTTY: true });
  Object.assign(machine.stderr, { rows: 3 });
  host.progress('1\n2\n3\n4', options);
  await drawn();
  expect(stderr()).toBe(atOnce('3\n4\n'));
});

test('lines that wrap because the terminal has become narrower are gone, too', async () => {
  const { host, machine, stderr } = createTestHost({ isTTY: true, columns: 20 });
  host.progress('0123456789\nabc', options);
  await drawn();
  Object.assign(machine.stderr, { columns: 5 });
  host.progress('x', options);
  expect(stderr()).toBe(`${atOnce('0123456789\nabc\n')}\r\x1b[3A\x1b[J${atOnce('x\n')}`);
});

test('where the size of the terminal is not known, it is drawn all the same', async () => {
  const { host, stderr } = createTestHost({ isTTY: true, columns: 0 });
  host.progress('a\nb', options);
  await drawn();
  expect(stderr()).toBe(atOnce('a\nb\n'));
});

test('it is gone before an error', async () => {
  const { host, stderr } = createTestHost({ isTTY: true });
  host.progress('half', options);
  await drawn();
  await host.report(new Error('No.'), options);
  expect(stderr()).toContain(`${atOnce('half\n')}${clear}Error: No.`);
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

test('it does not wrap, and nothing in it controls the terminal', async () => {
  const { host, stderr } = createTestHost({ isTTY: true, columns: 12 });
  host.progress('\x1b[31m0123456789', options);
  await drawn();
  expect(stderr()).toBe(atOnce('\\u001b[31m0\n'));
});

test.each([
  ['in a pipe', {}, {}],
  ['on a terminal that cannot take lines away', { isTTY: true, env: { TERM: 'dumb' } }, {}],
  ['with --only-show-errors', { isTTY: true }, { onlyShowErrors: true }],
  ['with --debug', { isTTY: true }, { debug: true }],
])('there is none %s', async (_name, machine, more) => {
  const { host, stderr } = createTestHost(machine);
  host.progress('half', { ...options, ...more });
  await drawn();
  expect(stderr()).toBe('');
});
