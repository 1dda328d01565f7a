import { buildsOf } from '../../../src/areas/build/builds.js';
import { Organization } from '../../../src/areas/organization.js';
import { connectReleases } from '../../../src/areas/release/connect-releases.js';
import { releaseStateOf } from '../../../src/areas/release/releases.js';
import { Clock } from '../../../src/clock.js';

/** An organization with a definition that makes a release of each run, and what it knows. */
function prepare(branch: string | undefined, result: 'succeeded' | 'failed' = 'succeeded') {
  const seed = {
    name: 'contoso',
    projects: [
      {
        name: 'Shop',
        repositories: [{ name: 'Web', branches: ['main'] }],
        pipelines: [{ name: 'CI', runs: [{ result }] }],
        releaseDefinitions: [{ name: 'CD', pipeline: 'CI', isContinuous: true, stages: [{ name: 'Test' }] }],
      },
    ],
  };
  const clock = new Clock(new Date('2024-03-01T09:00:00Z'));
  const organization = new Organization(seed, { shape: 'services', clock, folder: '' });
  connectReleases(organization);
  const [project] = organization.projects;
  if (!project) throw new Error('the seed has a project');
  const { definitions, releases } = releaseStateOf(organization);
  for (const trigger of definitions.of(project).flatMap(({ triggers }) => triggers)) {
    if (branch !== undefined) trigger.triggerConditions = [{ sourceBranch: branch }];
  }
  const [build] = buildsOf(organization).in(project);
  if (!build) throw new Error('the seed has a run');
  return { build, releases: () => releases.of(project), built: () => organization.events.emit('built', { build }) };
}

test('a run that succeeded makes a release of the definitions that wait for it', async () => {
  const { build, releases, built } = prepare(undefined);
  await built();
  expect(releases()).toMatchObject([
    {
      name: 'Release-1',
      reason: 'continuousIntegration',
      description: `Triggered by CI ${build.buildNumber}.`,
      triggeringArtifactAlias: '_CI',
      artifacts: [{ definitionReference: { version: { id: String(build.id), name: build.buildNumber } } }],
    },
  ]);
});

test.each([
  ['main', 1],
  ['release/*', 0],
  ['-main', 0],
])('a trigger for the branch %s makes %i releases of a run on main', async (branch, count) => {
  const { releases, built } = prepare(branch);
  await built();
  expect(releases()).toHaveLength(count);
});

test('a run that failed makes none', async () => {
  const { releases, built } = prepare(undefined, 'failed');
  await built();
  expect(releases()).toEqual([]);
});
