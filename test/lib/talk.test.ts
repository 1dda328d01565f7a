import type { GlobalOptions } from '@adoc/sdk';
import { talkOn } from '../../src/lib/talk.js';
import { createTestHost } from '../world/create-host.js';
import { temporaryDirectory } from './files/temporary-directory.js';

const home = temporaryDirectory();

function said(isTTY: boolean, options: Partial<GlobalOptions>, text = 'words'): string[] {
  const { machine, stdout, stderr } = createTestHost({ home, isTTY });
  const talk = talkOn(machine, { debug: false, verbose: false, onlyShowErrors: false, noInput: false, ...options });
  talk.warn(text);
  talk.hint(text);
  talk.trace(text);
  expect(stdout()).toBe('');
  return stderr().split('\n').slice(0, -1);
}

test.each<[string, boolean, Partial<GlobalOptions>, string[]]>([
  ['in a pipe', false, {}, ['Warning: words']],
  ['on a terminal', true, {}, ['Warning: words', 'words']],
  ['in a pipe with --verbose', false, { verbose: true }, ['Warning: words', 'words']],
  ['in a pipe with --debug', false, { debug: true }, ['Warning: words', 'words', 'debug: words']],
  ['on a terminal with --only-show-errors', true, { onlyShowErrors: true }, []],
  ['with --only-show-errors and --debug', true, { onlyShowErrors: true, debug: true }, ['debug: words']],
])('what is said %s', (_, isTTY, options, expected) => {
  expect(said(isTTY, options)).toEqual(expected);
});

test('each is one line, whatever a server has put into it', () => {
  expect(said(true, { debug: true }, 'a\nb\u001b[2J')).toEqual([
    'Warning: a\\u000ab\\u001b[2J',
    'a\\u000ab\\u001b[2J',
    'debug: a\\u000ab\\u001b[2J',
  ]);
});
