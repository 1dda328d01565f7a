import { timelineTree } from '../../src/timeline/timeline-tree.js';

const record = (id: string, parentId: string | null) => ({ id, parentId, type: 'Job', name: id, state: 'completed' });

test('records that are above themselves, or have no id, have an end', () => {
  const records = [
    record('a', null),
    record('b', 'a'),
    record('a', 'b'),
    { ...record('c', null), id: undefined as never },
  ];
  const [first, second] = timelineTree(records);
  expect(first?.children.map(({ record: { name } }) => name)).toEqual(['b']);
  expect(second?.record.name).toBe('c');
});
