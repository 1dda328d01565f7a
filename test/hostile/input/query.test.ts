import { AdocError } from '@adoc/sdk';
import fc from 'fast-check';
import { formats } from '../../../src/lib/output/format.js';
import { compileQuery } from '../../../src/lib/output/query.js';
import { printOn } from '../../lib/output/print-on.js';
import { hostileText } from '../../world/hostile-text.js';
import { times } from '../seed.js';
import { tryInputs } from '../try-inputs.js';

const word = fc.oneof(
  fc.constantFrom(
    'a',
    'b',
    'name',
    '@',
    '$',
    '*',
    '[*]',
    '[]',
    '[0]',
    '[-1]',
    '[::2]',
    '[::-1]',
    '[::0]',
    '[?',
    ']',
    '[',
    '.',
    '|',
    '||',
    '&&',
    '!',
    '&',
  ),
  fc.constantFrom(
    '==',
    '!=',
    '<',
    '>=',
    '(',
    ')',
    '{',
    '}',
    ':',
    ',',
    '`',
    '`1`',
    '`"a"`',
    '`main`',
    "'a'",
    "'",
    '"a"',
    '"',
    '"__proto__"',
    'constructor',
    '+',
    '-',
    '/',
    '//',
    '%',
  ),
  fc.constantFrom(
    'length(@)',
    'keys(@)',
    'sort(@)',
    'sort_by(@, &a)',
    'join(`,`, @)',
    'to_string(@)',
    'max_by(@, &b)',
    'map(&a, @)',
    'values(@)',
    'let $x = a in $x',
    'not_null(a, b)',
    'foo(@)',
    'pad_left(a, `9`)',
  ),
  hostileText,
);
const expression = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(''));
const data = fc.constantFrom<unknown>(
  null,
  [],
  {},
  'text',
  7,
  [{ a: 1, b: 'x' }, { a: null }],
  { a: { b: [1, 'z', null] }, name: 'n' },
  [[1], [2, [3]]],
);

test('every query gives an answer that can be printed, or exit code 2 with words', async () => {
  await tryInputs(
    fc.asyncProperty(expression, data, fc.constantFrom(...formats), async (query, value, format) => {
      try {
        await printOn(value, { format, query });
      } catch (error) {
        expect(error).toBeInstanceOf(AdocError);
        expect(error).toMatchObject({ code: 'invalid-query', exitCode: 2, reason: expect.stringMatching(/./) });
        expect((error as AdocError).message).toContain(query);
      }
    }),
    times(300, 150_000),
  );
});

/** Names as people quote them: any text can be one. */
const name = fc.oneof(fc.constantFrom('a', '__proto__', 'constructor', 'length', 'toString', '0'), hostileText);

test('a path leads where a walk by hand leads, whatever the fields are called', async () => {
  await tryInputs(
    fc.asyncProperty(fc.array(name, { minLength: 1, maxLength: 4 }), fc.jsonValue(), async (path, end) => {
      const [last, value] = [path.at(-1) as string, JSON.parse(JSON.stringify(end)) as unknown];
      const tree = path.slice(0, -1).reduceRight<unknown>((below, key) => object(key, below), object(last, value));
      const ask = async (names: readonly string[]) =>
        (await compileQuery(names.map((each) => JSON.stringify(each)).join('.')))(tree);
      expect(JSON.parse(JSON.stringify(await ask(path)))).toEqual(value);
      expect(await ask([...path.slice(0, -1), `${last}?`])).toBeNull();
    }),
    times(100, 50_000),
  );
});

test.each([
  ['brackets', '['.repeat(100_000)],
  ['parentheses', `${'('.repeat(100_000)}a${')'.repeat(100_000)}`],
  ['negations', `${'!'.repeat(100_000)}a`],
  ['dots', 'a.'.repeat(100_000)],
])('a query of 100,000 %s is refused and not a crash', async (_name, query) => {
  await expect(printOn({ a: 1 }, { query })).rejects.toMatchObject({ code: 'invalid-query', exitCode: 2 });
});

const object = (key: string, value: unknown): unknown =>
  JSON.parse(`{${JSON.stringify(key)}: ${JSON.stringify(value)}}`);
