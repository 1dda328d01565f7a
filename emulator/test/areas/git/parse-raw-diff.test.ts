import { parseRawDiff } from '../../../src/areas/git/parse-raw-diff.js';

const [ONE, TWO, ZERO] = ['1', '2', '0'].map((digit) => digit.repeat(40));
const line = (modes: string, from: string | undefined, to: string | undefined, status: string, ...paths: string[]) =>
  [`:${modes} ${from} ${to} ${status}`, ...paths, ''].join('\0');

test('changes come by path, whatever the order of Git', () => {
  const output = line('100644 100644', ONE, TWO, 'M', 'b.txt') + line('000000 040000', ZERO, ONE, 'A', 'a');
  expect(parseRawDiff(output)).toEqual([
    {
      changeType: 'add',
      path: '/a',
      originalPath: undefined,
      type: 'tree',
      objectId: ONE,
      originalObjectId: undefined,
    },
    { changeType: 'edit', path: '/b.txt', originalPath: undefined, type: 'blob', objectId: TWO, originalObjectId: ONE },
  ]);
});

test('a moved file is where it is, and deleted where it was', () => {
  const moved = parseRawDiff(line('100644 100644', ONE, ONE, 'R100', 'old.txt', 'new.txt'));
  expect(moved).toMatchObject([
    { changeType: 'rename', path: '/new.txt', originalPath: '/old.txt' },
    { changeType: 'delete, sourceRename', path: '/old.txt' },
  ]);
  const [changed] = parseRawDiff(line('100644 100644', ONE, TWO, 'R080', 'old.txt', 'new.txt'));
  expect(changed?.changeType).toBe('edit, rename');
});

test('a submodule is a commit, and nothing is no change', () => {
  expect(parseRawDiff(line('160000 000000', ONE, ZERO, 'D', 'module'))).toMatchObject([
    { changeType: 'delete', type: 'commit', objectId: undefined },
  ]);
  expect(parseRawDiff('')).toEqual([]);
});
