import { readGlobalOptions } from '../../src/commands/global-flags.js';

test.each([
  [['-o', 'json'], 'json'],
  [['-ojson'], 'json'],
  [['-o=tsv'], 'tsv'],
  [['--output=yaml'], 'yaml'],
  [['--output', 'none', '--bogus'], 'none'],
  [['--', '-o', 'json'], undefined],
])('the words %j ask for the format %j', (argv, expected) => {
  expect(readGlobalOptions(argv).output).toBe(expected);
});

test('booleans follow the same three forms as everywhere', () => {
  const options = readGlobalOptions(['--debug', 'false', '--verbose', '--only-show-errors=true']);
  expect(options).toMatchObject({ debug: false, verbose: true, onlyShowErrors: true, noInput: false });
});
