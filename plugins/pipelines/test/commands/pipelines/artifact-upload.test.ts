import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import PipelinesRunsArtifactUpload from '../../../src/commands/pipelines/runs/artifact/upload.js';
import { startPipelines } from '../start-pipelines.js';

const world = startPipelines();
const { TF_BUILD, BUILD_BUILDID } = process.env;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'adoc-upload-'));
  await writeFile(path.join(folder, 'a%b.txt'), 'content');
});
beforeEach(() => Object.assign(process.env, { TF_BUILD: 'True', BUILD_BUILDID: '7' }));
afterAll(async () => {
  delete process.env.TF_BUILD;
  delete process.env.BUILD_BUILDID;
  Object.assign(process.env, { ...(TF_BUILD && { TF_BUILD }), ...(BUILD_BUILDID && { BUILD_BUILDID }) });
  await rm(folder, { recursive: true, force: true });
});

const upload = (...words: string[]) => world.run(PipelinesRunsArtifactUpload, words);

test.each([[['--run-id', '7']], [['7']], [[]]])('in a job the agent is told what to publish (%j)', async (run) => {
  const { stdout, stderr, exitCode } = await upload(...run, '--artifact-name', 'web', '--path', folder);
  expect({ stdout, stderr, exitCode }).toEqual({
    stdout: `##vso[artifact.upload containerfolder=web;artifactname=web]${folder}\n`,
    stderr: '',
    exitCode: 0,
  });
});

test('names and paths cannot say anything else to the agent', async () => {
  const { stdout } = await upload('--artifact-name', 'a;b]c\n##vso[x]%', '--path', path.join(folder, 'a%b.txt'));
  const name = 'a%3Bb%5Dc%0A##vso[x%5D%AZP25';
  expect(stdout).toBe(
    `##vso[artifact.upload containerfolder=${name};artifactname=${name}]${path.join(folder, 'a%AZP25b.txt')}\n`,
  );
});

test('JSON tells what is published', async () => {
  const { stdout } = await upload('7', '--artifact-name', 'web', '--path', folder, '--output', 'json');
  expect(JSON.parse(stdout)).toMatchObject({ runId: 7, name: 'web', path: folder });
});

test.each([
  ['outside of a job', { TF_BUILD: '' }, ['7'], 1, 'This is no job of the run 7'],
  ['in a job of another run', { BUILD_BUILDID: '8' }, ['7'], 1, 'This is no job of the run 7'],
  ['without a run', { BUILD_BUILDID: '' }, [], 2, 'It is not said which run is meant.'],
])('%s it fails and says why', async (_name, env, words, code, said) => {
  Object.assign(process.env, env);
  const { stdout, stderr, exitCode } = await upload(...words, '--artifact-name', 'web', '--path', folder);
  expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: code });
  expect(stderr).toContain(said);
});

test('what is not there is not published', async () => {
  const { stderr, exitCode } = await upload('7', '--artifact-name', 'web', '--path', path.join(folder, 'none'));
  expect(exitCode).toBe(2);
  expect(stderr).toContain('There is no file or folder');
});
