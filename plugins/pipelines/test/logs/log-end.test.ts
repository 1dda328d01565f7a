import { LogEnd } from '../../src/logs/log-end.js';

test.each([1, 2, 3, 5, 7, 100])('of lines that come some at a time, the last %i are kept', (wanted) => {
  const lines = Array.from({ length: 23 }, (_, index) => `line ${index}`);
  for (let size = 1; size <= lines.length; size += 1) {
    const end = new LogEnd(wanted);
    for (let from = 0; from < lines.length; from += size) end.add(lines.slice(from, from + size));
    expect([...end.lines()].flat()).toEqual(lines.slice(-wanted));
  }
});
