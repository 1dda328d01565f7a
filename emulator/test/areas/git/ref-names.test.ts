import { collides, isRefName } from '../../../src/areas/git/ref-names.js';

test.each(['refs/heads/main', 'refs/heads/users/ada/größe', 'refs/tags/v1.0', 'refs/heads/-a'])(
  '%s is a name',
  (name) => {
    expect(isRefName(name)).toBe(true);
  },
);

test.each([
  'main',
  'refs/heads',
  'refs/heads/',
  'refs/heads/a..b',
  'refs/heads/a b',
  'refs/heads/a~1',
  'refs/heads/a^',
  'refs/heads/a:b',
  'refs/heads/a@{1}',
  'refs/heads/.a',
  'refs/heads/a.lock',
  'refs/heads/a.lock/b',
  'refs/heads/a/',
  'refs/heads/a\nb',
  'refs/heads/a\0b',
])('%j is none', (name) => {
  expect(isRefName(name)).toBe(false);
});

test('a name cannot be inside another one, nor around it', () => {
  expect(collides('refs/heads/a/b', ['refs/heads/a'])).toBe(true);
  expect(collides('refs/heads/a', ['refs/heads/a/b'])).toBe(true);
  expect(collides('refs/heads/a', ['refs/heads/ab', 'refs/heads/a'])).toBe(false);
});
