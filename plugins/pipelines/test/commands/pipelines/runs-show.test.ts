import PipelinesRunsShow from '../../../src/commands/pipelines/runs/show.js';
import { cellsOf, startPipelines } from '../start-pipelines.js';

const world = startPipelines();

test('a failed run is a tree, with the errors of what failed', async () => {
  const { stdout, stderr, exitCode } = await world.run(PipelinesRunsShow, ['3'], { isTTY: true });
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  expect(stdout).toMatch(/^Fabrikam-Web CI \d{8}\.\d+ \(run 3\): failed \(2m 1s\)\n/);
  expect(stdout).toContain('feature/003 at ');
  expect(stdout).toMatch(/^Build: failed.*\n {2}Build and test: failed/m);
  expect(stdout).toMatch(/^ {4}Test: failed.*\n {6}error: /m);
});

test('with --output table it is one line, as in a list', async () => {
  const { stdout } = await world.run(PipelinesRunsShow, ['--id', '3', '-o', 'table'], { isTTY: true });
  const [heading, row] = cellsOf(stdout);
  expect(heading?.[0]).toBe('Run ID');
  expect(row?.slice(2, 6)).toEqual(['completed', 'failed', '1', 'Fabrikam-Web CI']);
  expect(world.takeRequests()).toHaveLength(1);
});

test('in a pipe it is what the service says, with the timeline', async () => {
  const { stdout } = await world.run(PipelinesRunsShow, ['--id', '3']);
  const { timeline, ...run } = JSON.parse(stdout);
  expect(run).toMatchObject({ id: 3, result: 'failed', definition: { name: 'Fabrikam-Web CI' } });
  expect(timeline.records.map(({ type }: { type: string }) => type)).toContain('Task');
});

test('a run that is not there is exit code 3, with its id', async () => {
  const { stdout, stderr, exitCode } = await world.run(PipelinesRunsShow, ['999']);
  expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 3 });
  expect(stderr).toContain('There is no run 999 of the project "Fabrikam"');
});
