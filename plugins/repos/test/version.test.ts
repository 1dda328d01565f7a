import { parseVersion } from '../src/version.js';

test.each([
  ['main', 'main', 'branch'],
  ['refs/heads/feature/1', 'feature/1', 'branch'],
  ['tags/v1.0', 'v1.0', 'tag'],
  ['refs/tags/v1.0', 'v1.0', 'tag'],
  ['8d4a5a3a1d0c1f0f5f1f1b2b3c3d4e4f5a6b7c8d', '8d4a5a3a1d0c1f0f5f1f1b2b3c3d4e4f5a6b7c8d', 'commit'],
  // A short id may as well be the name of a branch, and the service takes none.
  ['8d4a5a3', '8d4a5a3', 'branch'],
])('%s is %s, a %s', (text, version, versionType) => {
  expect(parseVersion(text)).toEqual({ version, versionType });
});
