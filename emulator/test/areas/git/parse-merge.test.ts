import { parseMerge } from '../../../src/areas/git/parse-merge.js';

const entry = (stage: number, path: string): string => `100644 ${String(stage).repeat(40)} ${stage}\t${path}`;

test('a merge without conflicts is a tree', () => {
  expect(parseMerge(`${'a'.repeat(40)}\0`)).toEqual({ tree: 'a'.repeat(40), conflicts: [] });
});

test('the stages of a path tell what each side did to it', () => {
  const entries = [
    ...[1, 2, 3].map((stage) => entry(stage, 'both.txt')),
    ...[1, 2].map((stage) => entry(stage, 'deleted in source.txt')),
    ...[1, 3].map((stage) => entry(stage, 'größe/deleted in target.txt')),
    ...[2, 3].map((stage) => entry(stage, 'new.txt')),
  ];
  const messages = ['1', 'both.txt', 'CONFLICT (contents)', 'CONFLICT (content): Merge conflict in both.txt\n'];
  const { tree, conflicts } = parseMerge([`${'b'.repeat(40)}`, ...entries, '', ...messages, ''].join('\0'));
  expect(tree).toBe('b'.repeat(40));
  expect(conflicts.map(({ id, path, type }) => `${id} ${type} ${path}`)).toEqual([
    '1 editEdit /both.txt',
    '2 deleteEdit /deleted in source.txt',
    '3 editDelete /größe/deleted in target.txt',
    '4 addAdd /new.txt',
  ]);
  expect(conflicts[1]).toMatchObject({ baseBlob: '1'.repeat(40), sourceBlob: undefined, targetBlob: '2'.repeat(40) });
});
