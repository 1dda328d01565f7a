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

test('phases and the one stage of a pipeline without stages are left out; what is held says so', () => {
  const record = (id: string, parentId: string | null, type: string, name = id) => ({
    id,
    parentId,
    type,
    name,
    state: 'pending',
  });
  const tree = timelineTree([
    record('s', null, 'Stage', '__default'),
    record('p', 's', 'Phase'),
    { ...record('b', 'p', 'Job'), order: 2 },
    { ...record('a', 'p', 'Job'), order: 1 },
    record('t', null, 'Stage', 'Production'),
    { ...record('c', 't', 'Checkpoint'), state: 'inProgress' },
  ]);
  expect(tree.map(({ record: { name }, isHeld }) => [name, isHeld])).toEqual([
    ['a', false],
    ['b', false],
    ['Production', true],
  ]);
});
