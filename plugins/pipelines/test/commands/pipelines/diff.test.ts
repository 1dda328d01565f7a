import PipelinesRunsDiff from '../../../src/commands/pipelines/runs/diff.js';
import { cellsOf, startPipelines } from '../start-pipelines.js';

const yaml = `steps:
- script: |
    echo Compiling
    sleep 20
  displayName: Compile it
- script: echo Testing
  displayName: Test it
`;
const web = { name: 'web', branches: ['main', 'develop'], files: { 'azure-pipelines.yml': yaml } };
const runs = [
  { seconds: 60, branch: 'main' },
  { seconds: 60, branch: 'main' },
  { seconds: 300, branch: 'develop', failingTask: 'Test it' },
];
const projects = [{ name: 'Fabrikam', repositories: [web], pipelines: [{ name: 'CI', repository: 'web', runs }] }];
const world = startPipelines({ seed: { organizations: [{ name: 'contoso', projects }] } });

test('what two runs differ in is a row each', async () => {
  const { stdout, exitCode } = await world.run(PipelinesRunsDiff, ['1', '3'], { isTTY: true });
  expect(exitCode).toBe(0);
  const cells = cellsOf(stdout);
  expect(cells[0]).toEqual(['What', 'First', 'Second']);
  expect(cells).toContainEqual(['Result', 'succeeded', 'failed']);
  expect(cells).toContainEqual(['Branch', 'main', 'develop']);
  expect(cells).toContainEqual(['Time', '1m 0s', '5m 0s']);
  expect(cells).toContainEqual([
    expect.stringMatching(/> Test it$/),
    expect.stringContaining('succeeded'),
    expect.stringContaining('failed'),
  ]);
});

test('runs that went alike do not differ, which is said', async () => {
  const { stdout, stderr } = await world.run(PipelinesRunsDiff, ['1', '2', '--output', 'json', '--verbose']);
  expect(JSON.parse(stdout)).toEqual([]);
  expect(stderr).toContain('The runs do not differ.');
});

test.each([
  ['a run that is not there', ['1', '99'], 3, 'run 99'],
  ['only one run', ['1'], 2, 'It is not said which run is meant.'],
  ['a word that is no id', ['1', 'x'], 2, '"x" is not the id of a run'],
])('%s is an error that says so', async (_name, words, code, said) => {
  const { stdout, stderr, exitCode } = await world.run(PipelinesRunsDiff, words);
  expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: code });
  expect(stderr).toContain(said);
});
