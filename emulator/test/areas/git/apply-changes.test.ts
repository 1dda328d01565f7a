import { applyChanges, type FileChange } from '../../../src/areas/git/apply-changes.js';

const apply = (...changes: FileChange[]): string[] => {
  const files = new Map([
    ['a.txt', { mode: '100644', objectId: 'a' }],
    ['run.sh', { mode: '100755', objectId: 'r' }],
    ['docs/b.txt', { mode: '100644', objectId: 'b' }],
  ]);
  applyChanges(files, changes);
  return [...files].map(([path, { mode, objectId }]) => `${mode} ${objectId} ${path}`).sort();
};

test('changes build on each other, and files keep their mode', () => {
  const all = apply(
    { type: 'add', path: 'new.txt', objectId: 'n' },
    { type: 'edit', path: 'new.txt', objectId: 'm' },
    { type: 'rename', path: 'bin/run.sh', originalPath: 'run.sh', objectId: 'x' },
    { type: 'delete', path: 'docs' },
  );
  expect(all).toEqual(['100644 a a.txt', '100644 m new.txt', '100755 x bin/run.sh']);
});

test.each<[FileChange, string]>([
  [{ type: 'add', path: 'a.txt', objectId: 'x' }, 'already exists'],
  [{ type: 'edit', path: 'b.txt', objectId: 'x' }, 'does not exist'],
  [{ type: 'delete', path: 'doc' }, 'does not exist'],
  [{ type: 'rename', path: 'c.txt', originalPath: 'b.txt', objectId: undefined }, "The path '/b.txt'"],
  [{ type: 'rename', path: 'run.sh', originalPath: 'a.txt', objectId: undefined }, 'already exists'],
  [{ type: 'add', path: 'a.txt/b', objectId: 'x' }, 'in its way'],
  [{ type: 'add', path: 'docs', objectId: 'x' }, 'in its way'],
])('%j does not fit', (change, message) => {
  expect(() => apply(change)).toThrow(message);
});
