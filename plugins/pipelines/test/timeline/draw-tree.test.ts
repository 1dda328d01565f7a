import type { TimelineRecord } from '../../src/api/timeline.js';
import { drawTree } from '../../src/timeline/draw-tree.js';
import { timelineTree } from '../../src/timeline/timeline-tree.js';

const record = (id: string, rest: Partial<TimelineRecord>): TimelineRecord => ({
  id,
  name: id,
  type: 'Stage',
  state: 'pending',
  ...rest,
});
const startTime = '2026-03-01T09:00:00Z';
const nodes = timelineTree([
  record('Build', { state: 'inProgress', startTime, order: 1 }),
  record('Compile', { type: 'Job', parentId: 'Build', state: 'inProgress', startTime: '2026-03-01T09:00:20Z' }),
  record('Ship', { order: 2 }),
]);

test('a tree that is drawn again and again tells for how long each part has been running', () => {
  const now = Date.parse('2026-03-01T09:01:05Z');
  expect(drawTree(nodes, { now })).toEqual(['Build: running (1m 5s)', '  Compile: running (45s)', 'Ship: pending']);
});

test('where the clock of this machine is behind, nothing has been running for less than no time', () => {
  const now = Date.parse('2026-03-01T08:00:00Z');
  expect(drawTree(nodes, { now })[0]).toBe('Build: running (0s)');
});

test('a tree that is drawn once tells only how it stands', () => {
  expect(drawTree(nodes)).toEqual(['Build: running', '  Compile: running', 'Ship: pending']);
});
