import PipelinesBuildDefinitionList from '../../../src/commands/pipelines/build/definition/list.js';
import PipelinesList from '../../../src/commands/pipelines/list.js';
import { cellsOf, startPipelines } from '../start-pipelines.js';

const world = startPipelines();
const names = (stdout: string) => (JSON.parse(stdout) as { name: string }[]).map(({ name }) => name);

test('a table on a terminal, with where each is and whether it is on', async () => {
  const { stdout, stderr, exitCode } = await world.run(PipelinesList, [], { isTTY: true });
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  expect(cellsOf(stdout)).toEqual([
    ['ID', 'Path', 'Name', 'Status', 'Default Queue'],
    ['1', '\\Web', 'Fabrikam-Web CI', 'enabled', 'Azure Pipelines'],
    ['2', '\\', 'Fabrikam-Api CI', 'enabled', 'Azure Pipelines'],
    ['3', '\\Operations', 'Nightly', 'enabled', 'Azure Pipelines'],
  ]);
});

test('the same in the words of builds, without the folder', async () => {
  const { stdout } = await world.run(PipelinesBuildDefinitionList, [], { isTTY: true });
  expect(cellsOf(stdout)[0]).toEqual(['ID', 'Name', 'Status', 'Default Queue']);
});

test.each([
  ['a pattern of names', ['--name', 'Fabrikam*'], ['Fabrikam-Web CI', 'Fabrikam-Api CI']],
  ['a folder', ['--folder-path', 'operations'], ['Nightly']],
  ['a repository by its name', ['--repository', 'Fabrikam-Api'], ['Fabrikam-Api CI']],
  ['a repository and its type', ['--repository', 'Fabrikam-Api', '--repository-type', 'tfsgit'], ['Fabrikam-Api CI']],
  ['a repository elsewhere', ['--repository', 'fabrikam/web', '--repository-type', 'github'], []],
  ['a number of them', ['--query-order', 'NameDesc', '--top', '2'], ['Nightly', 'Fabrikam-Web CI']],
])('the list can be narrowed down to %s', async (_name, words, expected) => {
  const { stdout, exitCode } = await world.run(PipelinesList, words);
  expect({ exitCode, names: names(stdout) }).toEqual({ exitCode: 0, names: expected });
});

test('a repository on GitHub is passed on by its name, and not looked for', async () => {
  await world.run(PipelinesBuildDefinitionList, ['--repository', 'fabrikam/web', '--repository-type', 'github']);
  expect(world.takeRequests()).toEqual([
    'GET /contoso/Fabrikam/_apis/build/definitions?repositoryId=fabrikam%2Fweb&repositoryType=github&api-version=7.1',
  ]);
});

test.each([
  ['a repository that is not there', ['--repository', 'nope'], 3, 'repository "nope" of the project "Fabrikam"'],
  ['a type without a repository', ['--repository-type', 'github'], 2, '--repository'],
  ['an order that there is not', ['--query-order', 'Size'], 2, 'NameAsc'],
  ['a list of nothing', ['--top', '0'], 2, '--top'],
])('%s is an error that says so', async (_name, words, code, said) => {
  const { stdout, stderr, exitCode } = await world.run(PipelinesList, words);
  expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: code });
  expect(stderr).toContain(said);
});
