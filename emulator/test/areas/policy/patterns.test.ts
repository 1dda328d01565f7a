import { matchesPaths, matchesPatterns } from '../../../src/areas/policy/patterns.js';

test.each([
  [['*'], '/a/b.cs', true],
  [['/src/*'], '/src/deep/er.cs', true],
  [['/src/*'], '/docs/a.md', false],
  [['src/*'], '/src/a.cs', true],
  [['*/API*.cs'], '/x/y/ApiTest.cs', true],
  [['/src/*', '!/src/*.md'], '/src/read.md', false],
  [['/src/*', '!/src/*.md', '/src/keep.md'], '/src/keep.md', true],
  [['!/docs/*'], '/src/a.cs', true],
  [['!/docs/*'], '/docs/a.md', false],
  [['/a?c.txt'], '/abc.txt', true],
  [['/a.c'], '/abc', false],
])('paths %j against %s: %s', (patterns, path, expected) => {
  expect(matchesPaths(patterns, path)).toBe(expected);
});

test('texts that are no paths are matched as they are', () => {
  expect(matchesPatterns(['*@contoso.example'], 'ada@contoso.example')).toBe(true);
  expect(matchesPatterns(['*@contoso.example'], 'ada@contoso.example.org')).toBe(false);
});
