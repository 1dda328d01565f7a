import PipelinesBuildList from '../../../src/commands/pipelines/build/list.js';
import PipelinesRunsList from '../../../src/commands/pipelines/runs/list.js';
import { cellsOf, startPipelines } from '../start-pipelines.js';

const world = startPipelines();
const ids = (stdout: string) => (JSON.parse(stdout) as { id: number }[]).map(({ id }) => id);
const time = expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
const number = expect.stringMatching(/^\d{8}\.\d+$/);

test('a table on a terminal, the newest first', async () => {
  const { stdout, stderr, exitCode } = await world.run(PipelinesRunsList, ['--top', '3'], { isTTY: true });
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  const [heading, ...rows] = cellsOf(stdout);
  const words = ['Run ID', 'Number', 'Status', 'Result', 'Pipeline ID', 'Pipeline Name'];
  expect(heading).toEqual([...words, 'Source Branch', 'Queued Time', 'Reason']);
  expect(rows[0]).toEqual(['11', number, 'inProgress', '1', 'Fabrikam-Web CI', 'develop', time, 'individualCI']);
  expect(rows).toHaveLength(3);
});

test('the same in the words of builds', async () => {
  const { stdout } = await world.run(PipelinesBuildList, [], { isTTY: true });
  const words = ['ID', 'Number', 'Status', 'Result', 'Definition ID', 'Definition Name'];
  expect(cellsOf(stdout)[0]).toEqual([...words, 'Source Branch', 'Queued Time', 'Reason']);
});

test('all that narrows the list down goes to the server', async () => {
  const words = [
    '--pipeline-ids',
    '1',
    'nightly',
    '--branch',
    'main',
    '--result',
    'succeeded',
    '--status',
    'completed',
  ];
  const more = ['--reason', 'schedule', '--tags', 'a,b', 'c', '--query-order', 'FinishTimeAsc', '--top', '5'];
  await world.run(PipelinesRunsList, [...words, ...more]);
  const [, asked = ''] = world.takeRequests();
  expect(Object.fromEntries(new URL(asked.slice(4), 'http://emulator').searchParams)).toEqual({
    'api-version': '7.1',
    $top: '5',
    branchName: 'refs/heads/main',
    definitions: '1,3',
    queryOrder: 'finishTimeAscending',
    reasonFilter: 'schedule',
    resultFilter: 'succeeded',
    statusFilter: 'completed',
    tagFilters: 'a,b,c',
  });
});

test('tags are all wanted', async () => {
  const release = ids((await world.run(PipelinesRunsList, ['--tags', 'release'])).stdout);
  const both = ids((await world.run(PipelinesBuildList, ['--tags', 'release', 'approved'])).stdout);
  expect([release.length, both.length]).toEqual([2, 1]);
});

test('a person is found by name, or is me', async () => {
  const { stdout } = await world.run(PipelinesRunsList, ['--requested-for', 'me']);
  const all = (JSON.parse(stdout) as { requestedFor: { displayName: string } }[]).map((run) => run.requestedFor);
  expect(new Set(all.map(({ displayName }) => displayName))).toEqual(
    all.length > 0 ? new Set(['Ada Contoso']) : new Set(),
  );
  const nobody = await world.run(PipelinesRunsList, ['--requested-for', 'Nobody at all']);
  expect(nobody).toMatchObject({ exitCode: 3, stderr: expect.stringContaining('Nobody at all') });
});

describe('of a long history', () => {
  const runs = Array.from({ length: 120 }, (_, index) => ({ age: 120 - index }));
  const pipelines = [{ name: 'CI', repository: 'web', runs }];
  const project = { name: 'Fabrikam', repositories: [{ name: 'web', branches: ['main'] }], pipelines };
  const long = startPipelines({ seed: { organizations: [{ name: 'contoso', projects: [project] }] } });

  test('the newest 100 are listed, and it is said once how to go on', async () => {
    const { stdout, stderr } = await long.run(PipelinesRunsList, []);
    expect(ids(stdout)).toEqual(Array.from({ length: 100 }, (_, index) => 120 - index));
    expect(stderr).toBe('Warning: These are the newest 100. For more: --top NUMBER, or --all\n');
  });

  test('the oldest are called so', async () => {
    const { stdout, stderr } = await long.run(PipelinesRunsList, ['--query-order', 'QueueTimeAsc']);
    expect(ids(stdout)[0]).toBe(1);
    expect(stderr).toContain('These are the oldest 100.');
  });

  test.each([
    [['--all'], 120],
    [['--top', '110'], 110],
  ])('%j goes on without a word', async (words, count) => {
    const { stdout, stderr } = await long.run(PipelinesBuildList, words);
    expect({ count: ids(stdout).length, stderr }).toEqual({ count, stderr: '' });
  });
});

test.each([
  ['a pipeline that is not there', ['--pipeline-ids', 'Nope'], 3, 'There is no pipeline "Nope"'],
  ['a result that there is not', ['--result', 'fine'], 2, '--result=fine'],
  ['all and some', ['--all', '--top', '3'], 2, '--all'],
])('%s is an error that says so', async (_name, words, code, said) => {
  const { stdout, stderr, exitCode } = await world.run(PipelinesRunsList, words);
  expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: code });
  expect(stderr).toContain(said);
});
