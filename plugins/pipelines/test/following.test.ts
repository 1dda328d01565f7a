import { LiveTree } from '../src/following/live-tree.js';
import { elapsed } from '../src/timeline/describe-record.js';
import { timelineTree } from '../src/timeline/timeline-tree.js';

describe('the tree on a terminal', () => {
  const draw = (...drawings: string[][]) => {
    let written = '';
    const tree = new LiveTree({ columns: 10, rows: 4, write: (text) => (written += text) });
    for (const lines of drawings) tree.draw(lines);
    tree.clear();
    return written;
  };

  test('takes the place of the one before, and is gone in the end', () => {
    expect(draw(['a', 'b'], ['c'])).toBe('a\nb\n\x1b[2A\x1b[Jc\n\x1b[1A\x1b[J');
  });

  test('is no larger than the terminal', () => {
    expect(draw(['1', '2', '3', '4', '0123456789abc'])).toBe('3\n4\n012345678\n\x1b[3A\x1b[J');
  });

  test('is drawn where the size of the terminal is not known', () => {
    let written = '';
    new LiveTree({ columns: 0, rows: 0, write: (text) => (written += text) }).draw(['Build: running']);
    expect(written).toBe('Build: running\n');
  });

  test('has no control characters of names in it', () => {
    expect(draw(['a\x1b[2Jb'])).toContain('a\\u001b[2\n');
  });
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

test.each([
  [15, '15s'],
  [214, '3m 34s'],
  [3720, '1h 2m 0s'],
])('%i seconds are told as %s', (seconds, told) => {
  expect(elapsed('2026-03-01T09:00:00Z', new Date(Date.UTC(2026, 2, 1, 9, 0, seconds)).toISOString())).toBe(told);
});
