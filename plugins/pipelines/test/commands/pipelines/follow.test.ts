import PipelinesRun from '../../../src/commands/pipelines/run.js';
import PipelinesRunsWait from '../../../src/commands/pipelines/runs/wait.js';
import PipelinesRunsWatch from '../../../src/commands/pipelines/runs/watch.js';
import { startPipelines } from '../start-pipelines.js';

const yaml = `stages:
- stage: Build
  jobs:
  - job: Compile
    steps:
    - script: |
        echo Compiling
        sleep 20
      displayName: Compile it
- stage: Check
  jobs:
  - job: Lint
    steps:
    - script: |
        echo Linting
        exit \${{ parameters.code }}
      displayName: Lint it
parameters:
- name: code
  type: number
  default: 0
`;
const web = { name: 'web', branches: ['main'], files: { 'azure-pipelines.yml': yaml } };
const pipelines = [{ name: 'Web CI', repository: 'web', runs: [] }];
const seed = { organizations: [{ name: 'contoso', projects: [{ name: 'Fabrikam', repositories: [web], pipelines }] }] };
const now = new Date('2026-03-01T09:00:00Z');
const world = startPipelines({ seed, now });

/** Whoever sleeps finds the emulator as much later. */
const onSleep = (milliseconds: number) => world.emulator.clock.advance(milliseconds);

const start = (code = 0) => world.run(PipelinesRun, ['--id', '1', '--parameters', `code=${code}`]);

test('a run that succeeds is waited for', async () => {
  const { stdout, exitCode, clock } = await world.run(PipelinesRun, ['--id', '1', '--wait'], { onSleep });
  expect(exitCode).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ id: 1, status: 'completed', result: 'succeeded' });
  expect(new Set(clock.sleeps)).toEqual(new Set([5000]));
});

test('of one that fails the exit code is 1, and what it prints is the run', async () => {
  await start(1);
  const { stdout, exitCode } = await world.run(PipelinesRunsWait, ['1'], { onSleep });
  expect(exitCode).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({ id: 1, result: 'failed' });
});

test('it is not waited for longer than was said, and it is shown how it is then', async () => {
  await start();
  const words = ['1', '--timeout', '12', '--interval', '5'];
  const { stdout, stderr, exitCode, clock } = await world.run(PipelinesRunsWait, words, { onSleep });
  expect({ exitCode, sleeps: clock.sleeps }).toEqual({ exitCode: 124, sleeps: [5000, 5000, 2000] });
  expect(JSON.parse(stdout)).toMatchObject({ status: 'inProgress' });
  expect(stderr).toContain('The time is over, and the run 1 goes on.');
});

test('every change is a line, and the end tells how it went', async () => {
  await start(1);
  const { stdout, exitCode } = await world.run(PipelinesRunsWatch, ['1'], { onSleep });
  expect(exitCode).toBe(1);
  const lines = stdout.trimEnd().split('\n');
  expect(lines).toContain('Build: running');
  expect(lines).toContain('Build > Compile > Compile it: running');
  expect(lines).toEqual(
    expect.arrayContaining([expect.stringMatching(/^Build > Compile > Compile it: succeeded \(\d+s\)$/)]),
  );
  expect(lines).toEqual(
    expect.arrayContaining([expect.stringMatching(/^Check > Lint > Lint it: error: .*exited with code '1'/)]),
  );
  expect(lines.at(-1)).toMatch(/^Run 20260301\.1 \(1\) of Web CI: failed \(\d+s\)$/);
  expect(new Set(lines).size).toBe(lines.length);
});

test('logs are shown as they grow, each line once, without the times of agents', async () => {
  const { stdout, exitCode } = await world.run(PipelinesRun, ['--id', '1', '--follow', '--logs'], { onSleep });
  expect(exitCode).toBe(0);
  const logged = stdout.split('\n').filter((line) => line.startsWith('Build > Compile > Compile it | '));
  expect(logged).toContain('Build > Compile > Compile it | Compiling');
  expect(logged.filter((line) => line.endsWith('| Compiling'))).toHaveLength(1);
  const lines = stdout.split('\n').filter((line) => line.startsWith('Build > Compile > Compile it'));
  expect(lines[0]).toBe('Build > Compile > Compile it: running');
  expect(lines.at(-1)).toMatch(/^Build > Compile > Compile it: succeeded/);
});

test('a log whose connection breaks goes on where it broke', async () => {
  await start();
  world.emulator.fault({ match: { method: 'GET', pattern: '/logs/\\d+' }, times: 2, truncate: true });
  const { stdout, exitCode } = await world.run(PipelinesRunsWatch, ['1', '--logs'], { onSleep });
  expect(exitCode).toBe(0);
  expect(stdout.split('\n').filter((line) => line.endsWith('| Compiling'))).toHaveLength(1);
});

test('a format that is asked for gets the run in the end, and nothing else', async () => {
  await start();
  const { stdout } = await world.run(PipelinesRunsWatch, ['1', '--output', 'json'], { onSleep });
  expect(JSON.parse(stdout)).toMatchObject({ result: 'succeeded' });
});

test.each([
  ['wait', ['--wait']],
  ['follow', ['--follow', '--output', 'json']],
])(
  'who wants to %s without a display that moves gets a line on stderr for each change of the run',
  async (_name, words) => {
    const { stdout, stderr } = await world.run(PipelinesRun, ['--id', '1', ...words, '--plain'], { onSleep });
    expect(JSON.parse(stdout)).toMatchObject({ result: 'succeeded' });
    const states = [...stderr.matchAll(/^Run 20260301\.1 \(1\) of Web CI: (\w+)$/gm)].map(([, state]) => state);
    expect(stderr.trimEnd().split('\n')).toHaveLength(states.length);
    expect(states.at(-1)).toBe('completed');
    expect(new Set(states).size).toBe(states.length);
  },
);

test.each([
  ['--timeout', ['--timeout', '5m'], '--wait, --follow'],
  ['--interval', ['--interval', '5'], '--wait, --follow'],
  ['--cancel-on-interrupt', ['--cancel-on-interrupt'], '--wait, --follow'],
  ['--plain', ['--plain'], '--wait, --follow'],
  ['--logs', ['--logs', '--wait'], '--follow'],
])('%s means nothing to a run that nobody waits for, and none is started', async (flag, words, needed) => {
  const { stderr, exitCode } = await world.run(PipelinesRun, ['--id', '1', ...words]);
  expect({ stderr, exitCode }).toEqual({ stderr: expect.stringMatching(`${flag}: ${needed}`), exitCode: 2 });
  expect(world.emulator.requests.filter(({ method }) => method === 'POST')).toEqual([]);
});

test('a network that fails for a while does not matter', async () => {
  await start();
  let isBroken = false;
  const breakOnce = (milliseconds: number) => {
    onSleep(milliseconds);
    if (!isBroken && milliseconds === 5000)
      world.emulator.fault({ match: { path: '/builds/1' }, status: 503, times: 4 });
    isBroken ||= milliseconds === 5000;
  };
  const { stdout, stderr, exitCode } = await world.run(PipelinesRunsWait, ['1'], { onSleep: breakOnce });
  expect(exitCode).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ result: 'succeeded' });
  expect(stderr).toContain('Waiting goes on.');
});

test.each([
  ['a run that is not there', ['99'], 3, 'run 99'],
  ['no run', [], 2, 'It is not said which run is meant.'],
  ['a time that is none', ['1', '--timeout', 'soon'], 2, '"soon" is not a time.'],
])('%s is an error that says so', async (_name, words, code, said) => {
  const { stdout, stderr, exitCode } = await world.run(PipelinesRunsWatch, words);
  expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: code });
  expect(stderr).toContain(said);
});
