import { type Format, formats } from '../../../src/lib/output/format.js';
import { printOn } from '../../lib/output/print-on.js';
import { rawControls } from '../../world/hostile-text.js';
import { count } from '../count.js';
import { createChance, isSoak } from '../seed.js';

const megabyte = 1_048_576;
const fill = (text: string) => text.repeat(Math.ceil(megabyte / text.length)).slice(0, megabyte);

/** Each is slow for somebody: for a pattern that looks again from every place, or for who looks for the signs in it. */
const large: Record<string, string> = {
  letters: fill('a'),
  'escape sequences': fill('\u001b[2J'),
  'quotes and backslashes': fill('"\\'),
  'colons and blanks': fill(': - '),
  'marks on one letter': fill('\u0301'),
  'wide signs': fill('漢'),
  'joined signs': fill('👩‍'),
  lines: fill('a\r\n'),
  newlines: fill('\n'),
  digits: fill('1'),
  blanks: fill(' '),
  tabs: fill('\t'),
};

const chance = createChance(32);
const cases = formats.flatMap((format) => Object.keys(large).map((name): [Format, string] => [format, name]));

// A fifth of them takes as long as the suite can wait for.
test.each(isSoak ? cases : cases.filter(() => chance() < 0.2))('%s shows 1 MB of %s', async (format, name) => {
  const text = large[name] as string;
  const rows = [
    { id: 1, text, [text]: 1 },
    { id: 2, text: 'b', note: text },
  ];
  const shown = await printOn(rows, { format, columns: 100, colour: true });
  expect(rawControls(shown).slice(0, 3)).toEqual([]);
  if (format === 'json') expect(JSON.parse(shown)).toEqual(rows);
  count('inputs tried');
});

test('a thousand rows beside a text of 1 MB are not filled up with blanks', async () => {
  const rows = Array.from({ length: 1_000 }, (_, index) => ({ name: index === 7 ? fill('a') : 'b', id: index }));
  const shown = await printOn(rows, { format: 'table' });
  expect(shown).toContain(fill('a'));
  expect(shown.length).toBeLessThan(4 * megabyte);
});
