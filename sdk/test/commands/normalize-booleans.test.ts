import { normalizeBooleans } from '../../src/commands/normalize-booleans.js';

const flags = {
  detect: { type: 'boolean', allowNo: true, aliases: ['find'] },
  open: { type: 'boolean' },
  name: { type: 'option' },
};

test.each([
  [['--detect'], ['--detect']],
  [['--detect', 'true'], ['--detect']],
  [['--detect', 'False'], ['--no-detect']],
  [['--detect=false'], ['--no-detect']],
  [['--no-detect'], ['--no-detect']],
  [['--no-detect=false'], ['--detect']],
  [['--find', 'false'], ['--no-detect']],
  [['--open', 'false', 'web'], ['web']],
  [['--no-open'], []],
  [
    ['--name', 'true'],
    ['--name', 'true'],
  ],
  [
    ['--detect', 'yes'],
    ['--detect', 'yes'],
  ],
  [['--detect=yes'], ['--detect=yes']],
  [
    ['--', '--detect', 'false'],
    ['--', '--detect', 'false'],
  ],
])('%j is read as %j', (argv, expected) => {
  expect(normalizeBooleans(argv, flags)).toEqual(expected);
});
