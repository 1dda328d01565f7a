import { attachDashedValues } from '../../src/commands/attach-dashed-values.js';

const flags = {
  description: { type: 'option', char: 'd', multiple: true },
  title: { type: 'option' },
  draft: { type: 'boolean' },
};
const attach = (...argv: string[]) => attachDashedValues(argv, flags);

test('values of a list that begin with a dash are put together with their flag, and those after them', () => {
  expect(attach('--description', 'A list:', '- one', 'two', '--draft')).toEqual([
    ...['--description', 'A list:', '--description=- one', '--description=two', '--draft'],
  ]);
});

test('also after the short name of the flag', () => {
  expect(attach('-d', '- one', '- two')).toEqual(['-d', '- one', '--description=- two']);
});

test.each([
  [['--description', 'one', 'two']],
  [['--description', 'one', '--title=two words']],
  [['--description', 'one', '-x']],
  [['--title', 'one', '- two']],
  [['--description', 'one', '--', '- two']],
  [['one', '- two']],
])('%j is left as it is', (argv) => {
  expect(attach(...argv)).toEqual(argv);
});
