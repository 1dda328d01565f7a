import { mergeVariables } from '../../../src/areas/distributed-task/merge-variables.js';

const plain = (value: string | undefined) => ({ value, isSecret: false, isReadOnly: false });
const secret = (value: string) => ({ value, isSecret: true, isReadOnly: false });
const known = new Map([
  ['plain', plain('seen')],
  ['Secret', secret('hidden')],
]);

test('a secret keeps its value when it comes without one, with null, or empty', () => {
  for (const value of [{}, { value: null }, { value: '' }]) {
    const merged = mergeVariables(known, { secret: { ...value, isSecret: true } });
    expect([...merged]).toEqual([['secret', secret('hidden')]]);
  }
});

test('a plain value that becomes a secret is kept, and a secret that becomes plain is lost', () => {
  expect([...mergeVariables(known, { plain: { isSecret: true } })]).toEqual([['plain', secret('seen')]]);
  expect([...mergeVariables(known, { Secret: { isSecret: false } })]).toEqual([['Secret', plain(undefined)]]);
});

test('what is not sent is gone, and nothing at all is refused', () => {
  expect([...mergeVariables(known, { other: { value: '1' } }).keys()]).toEqual(['other']);
  expect(() => mergeVariables(known, {})).toThrow('Variable group must have at least one variable defined.');
});
