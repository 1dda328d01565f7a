import { elapsed } from '../src/timeline/describe-record.js';
import { timelineTree } from '../src/timeline/timeline-tree.js';

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

test.each([
  [15, '15s'],
  [214, '3m 34s'],
  [3720, '1h 2m 0s'],
])('%i seconds are told as %s', (seconds, told) => {
  expect(elapsed('2026-03-01T09:00:00Z', new Date(Date.UTC(2026, 2, 1, 9, 0, seconds)).toISOString())).toBe(told);
});
