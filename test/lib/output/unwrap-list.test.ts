import { unwrapList } from '../../../src/lib/output/unwrap-list.js';

const list = [{ id: 1 }];

test.each<[string, unknown]>([
  ['value with a continuation token', { continuationToken: null, value: list }],
  ['value with a count', { count: 1, value: list }],
  ['value alone', { value: list }],
  ['another name with a continuation token', { continuationToken: 'x', graphGroups: list }],
  ['another name with a count', { totalCount: 1, members: list }],
])('a list is unwrapped from %s', (_name, data) => {
  expect(unwrapList(data)).toBe(list);
});

test.each<[string, unknown]>([
  ['fields of its own', { name: 'stage', value: list }],
  ['two lists', { totalCount: 1, members: list, items: list }],
  ['one list by a name of its own', { tags: list }],
  ['no list', { count: 1, value: 'x' }],
  ['nothing', {}],
])('an object with %s stays whole', (_name, data) => {
  expect(unwrapList(data)).toBe(data);
});

test.each([list, 'x', 1, null, undefined])('%j stays what it is', (data) => {
  expect(unwrapList(data)).toBe(data);
});
