import PipelinesDelete from '../../../src/commands/pipelines/delete.js';
import PipelinesShow from '../../../src/commands/pipelines/show.js';
import PipelinesUpdate from '../../../src/commands/pipelines/update.js';
import { startPipelines } from '../start-pipelines.js';

const world = startPipelines();

test('name, folder, YAML and branch of a pipeline are changed, and all else is kept', async () => {
  const before = JSON.parse((await world.run(PipelinesShow, ['--id', '1'])).stdout);
  const words = ['--id', 'Fabrikam-Web CI', '--new-name', 'Web', '--new-folder-path', 'Shop/Web'];
  const more = [
    '--yaml-path',
    'ci/build.yml',
    '--branch',
    'develop',
    '--description',
    'Builds.',
    '--queue-id',
    'Default',
  ];
  const { stdout, exitCode } = await world.run(PipelinesUpdate, [...words, ...more]);
  expect(exitCode).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    id: 1,
    name: 'Web',
    path: '\\Shop\\Web',
    description: 'Builds.',
    process: { type: 2, yamlFilename: 'ci/build.yml' },
    repository: { ...before.repository, defaultBranch: 'refs/heads/develop' },
    queue: { name: 'Default' },
    revision: before.revision + 1,
    variables: before.variables,
  });
});

test('no change is an error, and nobody is asked', async () => {
  const { stderr, exitCode } = await world.run(PipelinesUpdate, ['--id', '1']);
  expect({ stderr, exitCode }).toEqual({ stderr: expect.stringContaining('--new-name'), exitCode: 2 });
  expect(world.takeRequests()).toEqual([]);
});

test('a change of somebody else meanwhile is not overwritten', async () => {
  const conflict = {
    message: 'The pipeline has been changed by somebody else.',
    typeKey: 'InvalidDefinitionException',
  };
  world.emulator.fault({ match: { method: 'PUT' }, status: 409, body: conflict });
  const { stderr, exitCode } = await world.run(PipelinesUpdate, ['--id', '1', '--description', 'x']);
  expect({ stderr, exitCode }).toEqual({ stderr: expect.stringContaining(conflict.message), exitCode: 1 });
});

test('a pipeline is deleted, and its name is said', async () => {
  const { stdout, exitCode } = await world.run(PipelinesDelete, ['--id', 'Nightly', '--yes'], { isTTY: true });
  expect({ stdout, exitCode }).toEqual({
    stdout: 'The pipeline Nightly (3) of the project Fabrikam is deleted.\n',
    exitCode: 0,
  });
  expect((await world.run(PipelinesShow, ['--id', '3'])).exitCode).toBe(3);
});

test('where nobody can be asked the flag is named, and nothing is deleted', async () => {
  const { stderr, exitCode } = await world.run(PipelinesDelete, ['--id', '3']);
  expect({ stderr, exitCode }).toEqual({ stderr: expect.stringContaining('--yes'), exitCode: 2 });
  expect((await world.run(PipelinesShow, ['--id', '3'])).exitCode).toBe(0);
});
