import PipelinesBuildTagAdd from '../../../src/commands/pipelines/build/tag/add.js';
import PipelinesBuildTagDelete from '../../../src/commands/pipelines/build/tag/delete.js';
import PipelinesBuildTagList from '../../../src/commands/pipelines/build/tag/list.js';
import PipelinesRunsArtifactList from '../../../src/commands/pipelines/runs/artifact/list.js';
import PipelinesRunsTagAdd from '../../../src/commands/pipelines/runs/tag/add.js';
import PipelinesRunsTagDelete from '../../../src/commands/pipelines/runs/tag/delete.js';
import PipelinesRunsTagList from '../../../src/commands/pipelines/runs/tag/list.js';
import { cellsOf, startPipelines } from '../start-pipelines.js';

const world = startPipelines();

test.each([
  ['run', '--run-id', PipelinesRunsTagAdd, PipelinesRunsTagList, PipelinesRunsTagDelete],
  ['build', '--build-id', PipelinesBuildTagAdd, PipelinesBuildTagList, PipelinesBuildTagDelete],
])('tags are put on a %s, listed and taken off', async (_name, flag, add, list, remove) => {
  const added = await world.run(add, [flag, '1', '--tags', 'one, two', 'with blank']);
  expect(JSON.parse(added.stdout)).toEqual(['one', 'two', 'with blank']);
  expect(JSON.parse((await world.run(remove, [flag, '1', '--tag', 'with blank'])).stdout)).toEqual(['one', 'two']);
  const { stdout } = await world.run(list, ['1'], { isTTY: true });
  expect(cellsOf(stdout)).toEqual([['Tags'], ['one'], ['two']]);
});

test('artifacts are listed with their kind', async () => {
  const { stdout } = await world.run(PipelinesRunsArtifactList, ['--run-id', '2'], { isTTY: true });
  const rows = cellsOf(stdout);
  expect(rows[0]).toEqual(['ID', 'Name', 'Type']);
  expect(rows[1]?.slice(1)).toEqual(['web', 'PipelineArtifact']);
  expect(JSON.parse((await world.run(PipelinesRunsArtifactList, ['1'])).stdout)).toEqual([]);
});

test.each([
  ['no run at all', PipelinesRunsTagList, [], 2, 'It is not said which run is meant.'],
  ['a run that is not there', PipelinesRunsArtifactList, ['--run-id', '999'], 3, 'run 999 of the project "Fabrikam"'],
  ['an id that is no number', PipelinesRunsTagList, ['x'], 2, '"x" is not the id of a run'],
  ['no tag', PipelinesRunsTagAdd, ['--run-id', '1'], 2, 'tags'],
])('%s is an error that says so', async (_name, command, words, code, said) => {
  const { stdout, stderr, exitCode } = await world.run(command, words);
  expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: code });
  expect(stderr).toContain(said);
});
