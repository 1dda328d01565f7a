import type { Release } from '../../../src/areas/release/release.js';
import { nameRelease } from '../../../src/areas/release/release-name.js';

const counts = new Map<string, number>();
const count = (key: string): number => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts.get(key) ?? 0;
};

/** As much of a release as its name needs. */
function named(releaseNameFormat: string, id = 7): string {
  const definition = { id: 1, name: 'CD', releaseNameFormat, project: { id: 'p', name: 'Shop' } };
  const version = { id: '12', name: '20240301.4' };
  const branch = { id: 'refs/heads/main', name: 'refs/heads/main' };
  const artifacts = [{ alias: '_CI', isPrimary: true, definitionReference: { version, branch } }];
  const variables = { color: { value: 'red' } };
  const release = { id, definition, artifacts, variables, createdOn: '2024-03-01T09:08:07.000Z' };
  return nameRelease({ release: release as unknown as Release, count });
}

test('without a format a release is counted', () => {
  expect([named(''), named('')]).toEqual(['Release-1', 'Release-2']);
});

test('a format has dates, variables, and a counter for each text around it', () => {
  expect(named('$(date:yyyy-MM-dd.HHmmss)')).toBe('2024-03-01.090807');
  expect(named('$(Release.DefinitionName) $(Build.BuildNumber) $(Build.SourceBranchName) $(COLOR)')).toBe(
    'CD 20240301.4 main red',
  );
  expect([named('$(Build.BuildId)-$(rev:rrr)'), named('x-$(rev:rr)'), named('x-$(rev:rr)')]).toEqual([
    '12-001',
    'x-01',
    'x-02',
  ]);
});

test('what is not known stays as it is', () => {
  expect(named('$(Nothing)-$(Release.ReleaseId)')).toBe('$(Nothing)-7');
});
