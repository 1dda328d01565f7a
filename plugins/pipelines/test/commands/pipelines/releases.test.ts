import type { Command } from '@adoc/sdk';
import ApprovalApprove from '../../../src/commands/pipelines/release/approval/approve.js';
import ApprovalList from '../../../src/commands/pipelines/release/approval/list.js';
import ApprovalReject from '../../../src/commands/pipelines/release/approval/reject.js';
import ReleaseCreate from '../../../src/commands/pipelines/release/create.js';
import DefinitionList from '../../../src/commands/pipelines/release/definition/list.js';
import DefinitionShow from '../../../src/commands/pipelines/release/definition/show.js';
import ReleaseList from '../../../src/commands/pipelines/release/list.js';
import ReleaseShow from '../../../src/commands/pipelines/release/show.js';
import { cellsOf, startPipelines } from '../start-pipelines.js';

const world = startPipelines();
const day = expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/);
const time = expect.stringMatching(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/);

async function list(command: Command.Class, words: string[] = []) {
  const { stdout, stderr } = await world.run(command, words);
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

test('release pipelines, found by a part of their names', async () => {
  const { stdout } = await world.run(DefinitionList, ['--name', 'web', '--artifact-type', 'build'], { isTTY: true });
  expect(cellsOf(stdout)).toEqual([
    ['ID', 'Name', 'CreatedBy', 'Created On'],
    ['1', 'Fabrikam-Web CD', expect.any(String), day],
  ]);
  expect(await list(DefinitionList, ['--name', 'nope', '--top', '1'])).toEqual([]);
});

test.each([
  ['--id', '1'],
  ['--name', 'fabrikam-web cd'],
  ['--id', 'Fabrikam-Web CD'],
])('a release pipeline after %s %s', async (flag, name) => {
  const { result } = await world.run(DefinitionShow, [flag, name]);
  expect(result).toMatchObject({ id: 1, name: 'Fabrikam-Web CD', environments: expect.any(Array) });
});

test('releases, the newest first', async () => {
  const { stdout } = await world.run(ReleaseList, [], { isTTY: true });
  const [heading, first, ...others] = cellsOf(stdout);
  expect(heading).toEqual(['ID', 'Name', 'Definition Name', 'Created By', 'Created On', 'Status', 'Description']);
  expect(first).toEqual(['3', 'Release-3', 'Fabrikam-Web CD', expect.any(String), time, 'active', 'Bigger buttons.']);
  expect(others).toHaveLength(2);
});

test('the list of releases takes what az takes, and names for ids', async () => {
  const dates = '--min-created-time 2020-01-01T00:00Z --max-created-time 2030-01-01T00:00Z';
  const line = `--status active --source-branch main --top 1 ${dates}`.split(' ');
  const found = await list(ReleaseList, ['--definition-id', 'Fabrikam-Web CD', ...line]);
  expect(found).toMatchObject([{ id: 3 }]);
  const [, request] = world.takeRequests();
  expect(request).toContain(
    '/_apis/release/releases?definitionId=1&statusFilter=active&minCreatedTime=2020-01-01T00%3A00%3A00.000Z',
  );
});

describe('a long history', () => {
  const releases = Array.from({ length: 103 }, () => ({}));
  const project = {
    name: 'Fabrikam',
    repositories: [],
    releaseDefinitions: [{ name: 'CD', stages: [{ name: 'Test' }], releases }],
  };
  const long = startPipelines({ seed: { organizations: [{ name: 'contoso', projects: [project] }] } });

  test('ends with the newest 100, and says so', async () => {
    const { stdout, stderr } = await long.run(ReleaseList, []);
    expect(JSON.parse(stdout)).toHaveLength(100);
    expect(stderr).toContain('These are the newest 100. For more: --top NUMBER, or --all');
  });

  test.each([
    ['--all', 103],
    ['--top=102', 102],
  ])('goes on with %s', async (flag, count) => {
    const { stdout, stderr } = await long.run(ReleaseList, [flag]);
    expect({ count: JSON.parse(stdout).length, stderr }).toEqual({ count, stderr: '' });
  });
});

test('a release is created from the versions that are named, and shown', async () => {
  const artifacts = (await world.run(DefinitionShow, ['--id', '1'])).result as { artifacts: { alias: string }[] };
  const alias = artifacts.artifacts[0]?.alias;
  const line = ['--artifact-metadata-list', `${alias}=1`, '--description', 'By hand.'];
  const { result } = await world.run(ReleaseCreate, ['--definition-name', 'Fabrikam-Web CD', ...line]);
  expect(result).toMatchObject({
    description: 'By hand.',
    artifacts: [{ definitionReference: { version: { id: '1' } } }],
  });
  const { id } = result as { id: number };
  expect((await world.run(ReleaseShow, ['--id', `${id}`])).result).toMatchObject({ id, status: 'active' });
});

test('a release is opened where the server says', async () => {
  const { stderr } = await world.run(ReleaseShow, ['--id', '1', '--open']);
  expect(stderr).toMatch(/_release|releaseId=1/);
});

test('approvals that releases wait for', async () => {
  const { stdout } = await world.run(ApprovalList, [], { isTTY: true });
  expect(cellsOf(stdout)).toEqual([
    ['ID', 'Definition Name', 'Release', 'Stage', 'Type', 'Approver', 'Status', 'Created On', 'Comment'],
    [expect.any(String), 'Fabrikam-Web CD', 'Release-3', 'Production', 'preDeploy', 'Ada Contoso', 'pending', time],
  ]);
  const line = ['--status', 'rejected', '--assigned-to', 'Ada Contoso', '--release-id', '2', '--top', '5'];
  expect(await list(ApprovalList, line)).toMatchObject([{ status: 'rejected', release: { id: 2 } }]);
  const all = (await list(ApprovalList, ['--status', 'all'])) as { status: string }[];
  expect(new Set(all.map(({ status }) => status))).toEqual(new Set(['pending', 'approved', 'rejected']));
});

test('what a release waits for is approved, with a comment', async () => {
  const lines = await world.run(ApprovalList, ['--plain']);
  expect(lines.stdout).toMatch(
    /^Approval \d+ of Release-3 of Fabrikam-Web CD, Production \(preDeploy\): pending; Ada Contoso\n$/,
  );
  const { result } = await world.run(ApprovalApprove, ['--release-id', '3', '--comment', 'Looks good.']);
  expect(result).toMatchObject({ status: 'approved', comments: 'Looks good.', release: { id: 3 } });
  expect(await list(ApprovalList)).toEqual([]);
});

test('or is rejected, by its id', async () => {
  const [{ id }] = await list(ApprovalList);
  const { result } = await world.run(ApprovalReject, ['--id', `${id}`]);
  expect(result).toMatchObject({ status: 'rejected' });
});

test.each([
  ['no release pipeline', ReleaseCreate, [], 2, 'It is not said which release pipeline is meant.'],
  ['a release pipeline that is not there', DefinitionShow, ['--name', 'Web'], 3, 'There is no release pipeline "Web"'],
  ['a release that is not there', ReleaseShow, ['--id', '99'], 3, 'release 99 of the project "Fabrikam"'],
  ['something that is no date', ReleaseList, ['--min-created-time', 'soon'], 2, 'neither a date nor a time'],
  ['a version without an alias', ReleaseCreate, ['--definition-id', '1', '--artifact-metadata-list', 'x'], 2, 'Word 1'],
  ['no approval', ApprovalApprove, [], 2, 'It is not said which approval is meant.'],
  ['a release that waits for nothing', ApprovalApprove, ['--release-id', '1'], 2, 'waits for no approval'],
  ['an approval that is not there', ApprovalReject, ['--id', '999'], 3, 'approval 999'],
])('%s is an error that says so', async (_name, command: Command.Class, words, code, said) => {
  const { exitCode, stderr, stdout } = await world.run(command, words);
  expect({ exitCode, stdout }).toEqual({ exitCode: code, stdout: '' });
  expect(stderr).toContain(said);
});
