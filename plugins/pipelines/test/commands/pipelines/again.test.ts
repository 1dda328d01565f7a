import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { temporaryDirectory } from '../../../../../test/lib/files/temporary-directory.js';
import PipelinesRun from '../../../src/commands/pipelines/run.js';
import PipelinesRunsCancel from '../../../src/commands/pipelines/runs/cancel.js';
import PipelinesRunsRerun from '../../../src/commands/pipelines/runs/rerun.js';
import PipelinesRunsRetain from '../../../src/commands/pipelines/runs/retain.js';
import PipelinesValidate from '../../../src/commands/pipelines/validate.js';
import { startPipelines } from '../start-pipelines.js';

const yaml = `parameters:
- name: configuration
  type: string
  default: Release
stages:
- stage: Build
  jobs:
  - job: Compile
    steps:
    - script: echo \${{ parameters.configuration }}
      displayName: Compile it
`;
const web = { name: 'web', branches: ['main'], files: { 'azure-pipelines.yml': yaml } };
const runs = [{ failingTask: 'Compile it' }, {}];
const variables = { note: '' };
const projects = [
  { name: 'Fabrikam', repositories: [web], pipelines: [{ name: 'CI', repository: 'web', variables, runs }] },
];
const world = startPipelines({ seed: { organizations: [{ name: 'contoso', projects }] } });

const sent = () => world.emulator.requests.filter(({ method }) => method !== 'GET').at(-1)?.body;

describe('cancel', () => {
  test('a run that goes on', async () => {
    const words = ['--id', '1', '--query', 'id', '--output', 'tsv'];
    const id = (await world.run(PipelinesRun, words)).stdout.trim();
    const { stdout, exitCode } = await world.run(PipelinesRunsCancel, [id]);
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout).status).toBe('cancelling');
  });

  test('not one that is over, and it says so', async () => {
    const { stdout, stderr, exitCode } = await world.run(PipelinesRunsCancel, ['2']);
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 1 });
    expect(stderr).toContain('The run 2 is over already: succeeded.');
  });
});

describe('rerun', () => {
  test('starts a new run of the same commit, with the same parameters and variables', async () => {
    await world.run(PipelinesRun, [
      '--id',
      '1',
      '--parameters',
      'configuration=Debug',
      '--variables',
      'note=two words',
    ]);
    const { stdout } = await world.run(PipelinesRunsRerun, ['3']);
    expect(JSON.parse(stdout)).toMatchObject({ id: 4, sourceBranch: 'refs/heads/main' });
    expect(sent()).toMatchObject({
      templateParameters: { configuration: 'Debug' },
      variables: { note: { value: 'two words' } },
      resources: {
        repositories: { self: { refName: 'refs/heads/main', version: expect.stringMatching(/^[0-9a-f]{40}$/) } },
      },
    });
  });

  test.each([
    ['what has failed', ['--failed-stages']],
    ['one stage', ['--stage', 'Build']],
  ])('%s runs again in the same run', async (_name, words) => {
    const { stdout, exitCode } = await world.run(PipelinesRunsRerun, ['1', ...words]);
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ id: 1, status: 'inProgress' });
  });

  test.each([
    ['where nothing has failed', ['2', '--failed-stages'], 1, 'cannot be retried'],
    ['a stage that is not there', ['1', '--stage', 'Nope'], 3, 'Nope'],
    ['a run that is not there', ['99'], 3, 'run 99'],
  ])('%s is an error', async (_name, words, code, said) => {
    const { stdout, stderr, exitCode } = await world.run(PipelinesRunsRerun, words);
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: code });
    expect(stderr).toContain(said);
  });
});

describe('retain', () => {
  test('keeps a run for some days, and lets it go again', async () => {
    const { stdout } = await world.run(PipelinesRunsRetain, ['2', '--days', '30']);
    expect(JSON.parse(stdout)).toContainEqual(
      expect.objectContaining({ runId: 2, ownerId: expect.stringMatching(/^User:/) }),
    );
    const removed = await world.run(PipelinesRunsRetain, ['2', '--remove']);
    expect(JSON.parse(removed.stdout)).toEqual([]);
  });

  test('for ever, when nothing is said', async () => {
    const { stdout } = await world.run(PipelinesRunsRetain, ['2'], { isTTY: true });
    expect(stdout).toContain('for ever');
  });

  test('a run that is not there is an error', async () => {
    expect((await world.run(PipelinesRunsRetain, ['99'])).exitCode).toBe(3);
  });
});

describe('validate', () => {
  const validate = async (content: string, ...words: string[]) => {
    const file = path.join(temporaryDirectory(), 'azure-pipelines.yml');
    await writeFile(file, content);
    return world.run(PipelinesValidate, [file, '--name', 'CI', ...words]);
  };

  test('gives the YAML as it would run', async () => {
    const { stdout, stderr, exitCode } = await validate(yaml, '--parameters', 'configuration=Debug');
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
    expect(stdout).toContain('echo Debug');
    expect(stdout.startsWith('{')).toBe(false);
  });

  test('as data where that is asked for', async () => {
    const { stdout } = await validate(yaml, '--output', 'json');
    expect(JSON.parse(stdout)).toEqual({ finalYaml: expect.stringContaining('echo Release') });
  });

  test('mistakes are an error with their lines, and nothing is started', async () => {
    const { stdout, stderr, exitCode } = await validate('steps:\n- scrypt: echo\n');
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 1 });
    expect(stderr).toContain('(Line: 2, Col: 3)');
  });

  test.each([
    ['a file that is not there', ['no.yml', '--id', '1'], 2, 'no.yml cannot be read'],
    ['no file', ['--id', '1'], 2, 'It is not said which file is meant.'],
    ['no pipeline', ['x.yml'], 2, 'x.yml cannot be read'],
  ])('%s is an error that says so', async (_name, words, code, said) => {
    const { stdout, stderr, exitCode } = await world.run(PipelinesValidate, words);
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: code });
    expect(stderr).toContain(said);
  });
});
