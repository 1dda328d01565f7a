import { fullRef, refOfKind, shortRef } from '../../src/git/branch-name.js';

test.each([
  ['main', 'refs/heads/main', 'main'],
  ['heads/main', 'refs/heads/main', 'main'],
  ['refs/heads/feature/1', 'refs/heads/feature/1', 'feature/1'],
  ['refs/tags/v1', 'refs/tags/v1', 'tags/v1'],
])('the branch %s is %s in full and %s in short', (name, full, short) => {
  expect(fullRef(name)).toBe(full);
  expect(shortRef(full)).toBe(short);
});

test.each([
  ['tags/v1', 'refs/tags/v1'],
  ['heads/main', 'refs/heads/main'],
  ['refs/notes/x', 'refs/notes/x'],
  ['feature/1', 'refs/heads/feature/1'],
])('the ref %s is %s', (name, full) => {
  expect(refOfKind(name)).toBe(full);
});
