import PipelinesShow from '../../../src/commands/pipelines/show.js';
import { cellsOf, startPipelines } from '../start-pipelines.js';

const world = startPipelines();

test('a pipeline by its id costs one request', async () => {
  const { result, stdout } = await world.run(PipelinesShow, ['--id', '1']);
  expect(JSON.parse(stdout)).toMatchObject({ id: 1, name: 'Fabrikam-Web CI', process: { type: 2 } });
  expect(result).toBeDefined();
  expect(world.takeRequests()).toEqual(['GET /contoso/Fabrikam/_apis/build/definitions/1?api-version=7.1']);
});

test.each([
  ['--name', 'fabrikam-web ci'],
  ['--id', 'Fabrikam-Web CI'],
])('and by its name, in any case, after %s %s', async (flag, name) => {
  const { stdout } = await world.run(PipelinesShow, [flag, name], { isTTY: true });
  expect(cellsOf(stdout)).toEqual([
    ['ID', 'Path', 'Name', 'Status', 'Default Queue'],
    ['1', '\\Web', 'Fabrikam-Web CI', 'enabled', 'Azure Pipelines'],
  ]);
});

test.each(['Web', '/Web/', '\\web'])('the folder may be written as %s', async (folder) => {
  const { exitCode } = await world.run(PipelinesShow, ['--name', 'Fabrikam-Web CI', '--folder-path', folder]);
  expect(exitCode).toBe(0);
});

test.each([
  ['no pipeline at all', [], 2, 'It is not said which pipeline is meant.'],
  ['a name that is not there', ['--name', 'Nope'], 3, 'There is no pipeline "Nope" in the project "Fabrikam".'],
  ['a pattern', ['--name', 'Fabrikam*'], 3, 'There is no pipeline "Fabrikam*"'],
  ['another folder', ['--name', 'Nightly', '--folder-path', 'Web'], 3, 'in the folder \\Web of the project'],
  ['an id that is not there', ['--id', '999'], 3, 'pipeline 999 of the project "Fabrikam"'],
])('%s is an error that says so', async (_name, words, code, said) => {
  const { stdout, stderr, exitCode } = await world.run(PipelinesShow, words);
  expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: code });
  expect(stderr).toContain(said);
});

describe('where two pipelines have a name', () => {
  const twice = ['\\A', '\\B'].map((folder) => ({ name: 'Twin', folder, repository: 'web', runs: [] }));
  const project = { name: 'Fabrikam', repositories: [{ name: 'web', branches: ['main'] }], pipelines: twice };
  const twins = startPipelines({ seed: { organizations: [{ name: 'contoso', projects: [project] }] } });

  test('the error tells them apart by id and folder', async () => {
    const { stderr, exitCode } = await twins.run(PipelinesShow, ['--name', 'Twin', '-o', 'json']);
    expect(exitCode).toBe(2);
    expect(JSON.parse(stderr).error).toMatchObject({
      message: '"Twin" is the name of 2 pipelines.',
      suggestions: ['1 is the one in the folder \\A', '2 is the one in the folder \\B'],
    });
  });

  test('the folder says which is meant', async () => {
    const { stdout } = await twins.run(PipelinesShow, ['--name', 'Twin', '--folder-path', '\\B']);
    expect(JSON.parse(stdout)).toMatchObject({ id: 2, path: '\\B' });
  });
});
