import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { temporaryDirectory } from '../../../../../test/lib/files/temporary-directory.js';
import PipelinesBuildCancel from '../../../src/commands/pipelines/build/cancel.js';
import PipelinesBuildQueue from '../../../src/commands/pipelines/build/queue.js';
import PipelinesBuildShow from '../../../src/commands/pipelines/build/show.js';
import PipelinesRun from '../../../src/commands/pipelines/run.js';
import PipelinesRunsShow from '../../../src/commands/pipelines/runs/show.js';
import { cellsOf, startPipelines } from '../start-pipelines.js';

const yaml = `parameters:
- name: configuration
  type: string
  default: Release
- name: regions
  type: object
  default: []
steps:
- script: echo \${{ parameters.configuration }}
`;
const web = { name: 'web', branches: ['main', 'develop'], files: { 'azure-pipelines.yml': yaml } };
const variables = { note: '', query: '', empty: '', a: '', deployKey: '' };
const ci = { name: 'Web CI', folder: '\\Web', repository: 'web', variables, secrets: ['deployKey'], runs: [] };
const pipelines = [ci];
const projects = [{ name: 'Fabrikam', repositories: [web], pipelines }];
const world = startPipelines({ seed: { organizations: [{ name: 'contoso', projects }] } });

/** What was sent to start a run. */
const sent = () => world.emulator.requests.find(({ method }) => method === 'POST')?.body;

test('a run of the default branch, as the build API tells it', async () => {
  const { stdout, stderr, exitCode } = await world.run(PipelinesRun, ['--name', 'web ci']);
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  expect(JSON.parse(stdout)).toMatchObject({ id: 1, status: 'notStarted', sourceBranch: 'refs/heads/main' });
  expect(sent()).toEqual({ definition: { id: 1 } });
});

test('branch and variables are passed on; a value may hold blanks and equals signs', async () => {
  const words = ['--id', '1', '--branch', 'develop', '--variables', 'note=two words', 'query=a=b', 'empty='];
  const { stdout } = await world.run(PipelinesRun, words, { isTTY: true });
  const [heading, row] = cellsOf(stdout);
  expect(heading?.slice(0, 3)).toEqual(['Run ID', 'Number', 'Status']);
  expect(row).toContain('develop');
  expect(sent()).toEqual({
    definition: { id: 1 },
    sourceBranch: 'refs/heads/develop',
    parameters: JSON.stringify({ note: 'two words', query: 'a=b', empty: '' }),
  });
});

test('with parameters the answer has the same outline, and branches are called the same', async () => {
  const words = [
    '--id',
    '1',
    '--branch',
    'develop',
    '--parameters',
    'configuration=Debug',
    'regions=["west", "north"]',
  ];
  const { stdout } = await world.run(PipelinesRun, words);
  expect(JSON.parse(stdout)).toMatchObject({
    id: 1,
    sourceBranch: 'refs/heads/develop',
    definition: { name: 'Web CI' },
  });
  expect(sent()).toMatchObject({
    templateParameters: { configuration: 'Debug', regions: '["west", "north"]' },
    resources: { repositories: { self: { refName: 'refs/heads/develop' } } },
  });
});

test.each([
  ['YAML', 'configuration: Debug\nregions:\n  - west\n'],
  ['JSON', '{"configuration": "Debug", "regions": ["west"]}'],
])('parameters may be in a file of %s, and the command line comes first', async (_name, content) => {
  const cwd = temporaryDirectory();
  await writeFile(path.join(cwd, 'f'), content);
  await world.run(PipelinesRun, ['--id', '1', '--parameters-file', 'f', '--parameters', 'configuration=Test'], { cwd });
  expect(sent()).toMatchObject({ templateParameters: { configuration: 'Test', regions: '["west"]' } });
});

test('and may be piped in', async () => {
  await world.run(PipelinesRun, ['--id', '1', '--parameters-file', '-'], { stdin: 'configuration: Debug\n' });
  expect(sent()).toMatchObject({ templateParameters: { configuration: 'Debug' } });
});

describe('a secret', () => {
  const secret = 'horse-battery-staple';

  test('is piped in, sent as one, and nowhere to be seen', async () => {
    const words = ['--id', '1', '--secret-variables', 'deployKey', '--debug'];
    const { stdout, stderr, exitCode } = await world.run(PipelinesRun, words, { stdin: `${secret}\n` });
    expect(exitCode).toBe(0);
    expect(sent()).toMatchObject({ variables: { deployKey: { isSecret: true } } });
    expect(stdout + stderr).not.toContain(secret);
    const shown = await world.run(PipelinesRunsShow, [String(JSON.parse(stdout).id)]);
    expect(shown.stdout).toContain('deployKey');
    expect(shown.stdout).not.toContain(secret);
  });

  test('may be in a file', async () => {
    const cwd = temporaryDirectory();
    await writeFile(path.join(cwd, 's.yml'), `deployKey: ${secret}\n`);
    const { exitCode } = await world.run(PipelinesRun, ['--id', '1', '--secret-variables-file', 's.yml'], { cwd });
    expect(exitCode).toBe(0);
    expect(sent()).toMatchObject({ variables: { deployKey: { isSecret: true } } });
  });

  test('is refused on the command line, and not repeated', async () => {
    const { stderr, exitCode } = await world.run(PipelinesRun, [
      '--id',
      '1',
      '--secret-variables',
      `deployKey=${secret}`,
    ]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('AZURE_DEVOPS_EXT_PIPELINE_VAR_deployKey');
    expect(stderr).not.toContain(secret);
    expect(world.takeRequests()).toEqual([]);
  });

  test('that nobody gives is an error that says where it may be', async () => {
    const { stderr, exitCode } = await world.run(PipelinesRun, ['--id', '1', '--secret-variables', 'deploy.key']);
    expect({ stderr, exitCode }).toEqual({
      stderr: expect.stringContaining('AZURE_DEVOPS_EXT_PIPELINE_VAR_deploy_key'),
      exitCode: 2,
    });
  });
});

test('a build is queued, shown and canceled', async () => {
  const words = ['--definition-name', 'Web CI', '--branch', 'develop', '--queue-id', 'Azure Pipelines'];
  const { stdout } = await world.run(PipelinesBuildQueue, [...words, '--variables', 'a=b']);
  const { id } = JSON.parse(stdout);
  const shown = await world.run(PipelinesBuildShow, ['--id', String(id)], { isTTY: true });
  expect(cellsOf(shown.stdout)[0]?.slice(0, 2)).toEqual(['ID', 'Number']);
  const canceled = await world.run(PipelinesBuildCancel, ['--build-id', String(id)]);
  expect(JSON.parse(canceled.stdout).status).toMatch(/^(cancelling|completed)$/);
});

test.each([
  ['no pipeline', PipelinesRun, [], 2, 'Give its id or its name: --id "Web CI"'],
  ['no definition', PipelinesBuildQueue, [], 2, 'Give its id or its name: --definition-id "Web CI"'],
  ['a branch that is not there', PipelinesRun, ['--id', '1', '--branch', 'nope'], 1, 'nope'],
  ['a parameter that is not there', PipelinesRun, ['--id', '1', '--parameters', 'x=1'], 1, 'x'],
  ['a variable without a value', PipelinesRun, ['--id', '1', '--variables', 'x'], 2, '--variables'],
  ['a file that is not there', PipelinesRun, ['--id', '1', '--parameters-file', 'no.yml'], 2, 'no.yml cannot be read'],
  ['a queue that is not there', PipelinesBuildQueue, ['--definition-id', '1', '--queue-id', 'x'], 3, 'agent queue "x"'],
])('%s is an error that says so', async (_name, command, words, code, said) => {
  const { stdout, stderr, exitCode } = await world.run(command, words);
  expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: code });
  expect(stderr).toContain(said);
});
