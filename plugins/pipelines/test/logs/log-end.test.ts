import { LogEnd } from '../../src/logs/log-end.js';

test.each([1, 2, 3, 5, 7, 100])('of lines that come some at a time, the last %i are kept', (wanted) => {
  const lines = Array.from({ length: 23 }, (_, index) =>
    index % 5 === 0 ? '' : `Zeile ${index} ü`.repeat(index * 900),
  );
  for (let size = 1; size <= lines.length; size += 1) {
    const end = new LogEnd(wanted);
    for (let from = 0; from < lines.length; from += size) end.add(lines.slice(from, from + size));
    expect([...end.blocks()].flat()).toEqual(lines.slice(-wanted));
  }
});

test('of nothing, nothing is kept', () => {
  expect([...new LogEnd(3).blocks()]).toEqual([]);
});
