import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { temporaryDirectory } from '../../../../../test/lib/files/temporary-directory.js';
import PipelinesRunsLogsDownload from '../../../src/commands/pipelines/runs/logs/download.js';
import PipelinesRunsLogs from '../../../src/commands/pipelines/runs/logs.js';
import { startPipelines } from '../start-pipelines.js';

const yaml = `stages:
- stage: Build
  jobs:
  - job: Compile
    displayName: Compile all
    steps:
    - script: |
        echo Compiling
        echo done
      displayName: Compile it
- stage: Check
  jobs:
  - job: Lint
    steps:
    - script: echo Linting
      displayName: Lint it
`;
const web = { name: 'web', branches: ['main'], files: { 'azure-pipelines.yml': yaml } };
const runs = [{ failingTask: 'Lint it' }, {}, { logBytes: 3_000_000 }];
const projects = [{ name: 'Fabrikam', repositories: [web], pipelines: [{ name: 'CI', repository: 'web', runs }] }];
const world = startPipelines({ seed: { organizations: [{ name: 'contoso', projects }] } });

const logs = async (...words: string[]) => (await world.run(PipelinesRunsLogs, ['1', ...words])).stdout;

test('all logs come in the order of their steps, each below its name, with times', async () => {
  const stdout = await logs();
  expect(stdout.match(/^==> .*$/gm)).toEqual(
    expect.arrayContaining(['==> Build > Compile all > Compile it <==', '==> Check > Lint > Lint it <==']),
  );
  expect(stdout).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z Compiling\r?$/m);
  // The log of a job would repeat those of its steps.
  expect(stdout.match(/ Compiling\r?$/gm)).toHaveLength(1);
});

test('without times', async () => {
  expect(await logs('--no-timestamps', '--step', 'compile it')).toMatch(/^Compiling$/m);
});

test('only those of what has failed', async () => {
  const stdout = await logs('--failed');
  expect(stdout).toContain('Linting');
  expect(stdout).not.toContain('Compiling');
});

test.each([
  ['--stage', 'check'],
  ['--job', 'Lint'],
  ['--step', 'Lint it'],
])('only those of one %s', async (flag, name) => {
  const stdout = await logs(flag, name);
  expect(stdout).toContain('Linting');
  expect(stdout).not.toContain('Compiling');
});

test('a job is found by the name that the YAML has for it', async () => {
  expect(await logs('--job', 'Compile')).toContain('Compiling');
});

test('only the end, of which nothing more is asked for', async () => {
  const all = (await logs('--step', 'Compile it', '--no-timestamps')).trimEnd().split('\n');
  world.takeRequests();
  const tail = await logs('--step', 'Compile it', '--no-timestamps', '--tail', '2');
  expect(tail.trimEnd().split('\n')).toEqual(all.slice(-2));
  expect(world.takeRequests().join()).toContain(`startLine=${all.length - 2}`);
});

test('only lines that match, and only names of steps that have some', async () => {
  const stdout = await logs('--grep', '^(Compiling|done)$', '--no-timestamps');
  expect(stdout).toBe('==> Build > Compile all > Compile it <==\nCompiling\ndone\n');
  expect(await logs('--grep', '^(Compiling|done)$', '--tail', '1', '--no-timestamps')).toContain('<==\ndone\n');
  expect(await logs('--grep', 'no line has this', '--tail', '1')).toBe('');
});

test('lines as data', async () => {
  const stdout = await logs('--grep', '^Compiling$', '--no-timestamps', '--output', 'json');
  expect(JSON.parse(stdout)).toEqual([{ step: 'Build > Compile all > Compile it', line: 'Compiling' }]);
});

test('a long log arrives whole', async () => {
  const { stdout } = await world.run(PipelinesRunsLogs, ['3']);
  expect(stdout.length).toBeGreaterThan(3_000_000);
});

test('a log that breaks off is an error', async () => {
  world.emulator.fault({ match: { method: 'GET', pattern: '/logs/\\d+' }, truncate: true });
  const { stderr, exitCode } = await world.run(PipelinesRunsLogs, ['3']);
  expect(exitCode).toBe(5);
  expect(stderr).not.toBe('');
});

test.each([
  ['a step that is not there', ['--step', 'Nope'], 3, '--step "Lint it"'],
  ['a pattern that is none', ['--grep', '('], 2, '"(" is not a regular expression.'],
])('%s is an error that says what to type', async (_name, words, code, said) => {
  const { stdout, stderr, exitCode } = await world.run(PipelinesRunsLogs, ['1', ...words]);
  expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: code });
  expect(stderr).toContain(said);
});

test('where a part of the run has nothing to show, that is said of the part', async () => {
  const { stderr } = await world.run(PipelinesRunsLogs, ['1', '--failed', '--stage', 'Build', '--verbose']);
  expect(stderr).toContain('No step of that part has failed.');
});

test('where nothing has failed, that is said', async () => {
  const { stdout, stderr, exitCode } = await world.run(PipelinesRunsLogs, ['2', '--failed', '--verbose']);
  expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 0 });
  expect(stderr).toContain('No step of the run has failed.');
});

test('they are downloaded into folders of stages and jobs', async () => {
  const folder = path.join(temporaryDirectory(), 'logs');
  const { stdout } = await world.run(PipelinesRunsLogsDownload, ['1', '--path', folder]);
  const { files } = JSON.parse(stdout);
  const file = files.find((each: string) => each.endsWith('Compile it.txt'));
  expect(path.dirname(file)).toBe(path.join(folder, 'Build', 'Compile all'));
  expect(await readFile(file, 'utf8')).toContain('Compiling');
});

test('with --plain each is told on a line that stays', async () => {
  const { stdout, stderr } = await world.run(PipelinesRunsLogsDownload, [
    '1',
    '--path',
    temporaryDirectory(),
    '--plain',
  ]);
  const { files } = JSON.parse(stdout) as { files: string[] };
  const lines = stderr.trimEnd().split('\n');
  expect(lines).toHaveLength(files.length);
  expect(lines[0]).toMatch(new RegExp(`^Log 1 of ${files.length}: `));
});

test('or as a zip', async () => {
  const folder = temporaryDirectory();
  await world.run(PipelinesRunsLogsDownload, ['1', '--path', folder, '--zip']);
  expect(await readdir(folder)).toEqual(['logs_1.zip']);
  expect((await readFile(path.join(folder, 'logs_1.zip'))).subarray(0, 2).toString()).toBe('PK');
});

test('one that breaks off leaves no file behind', async () => {
  const folder = temporaryDirectory();
  world.emulator.fault({ match: { method: 'GET', pattern: '/logs\\?' }, truncate: true });
  const { exitCode } = await world.run(PipelinesRunsLogsDownload, ['1', '--path', folder, '--zip']);
  expect(exitCode).toBe(5);
  expect(await readdir(folder)).toEqual([]);
});
