import type { Command } from '@adoc/sdk';
import type { Approval } from '../../../src/api/approvals.js';
import ApprovalApprove from '../../../src/commands/pipelines/approval/approve.js';
import ApprovalList from '../../../src/commands/pipelines/approval/list.js';
import ApprovalReject from '../../../src/commands/pipelines/approval/reject.js';
import ApprovalShow from '../../../src/commands/pipelines/approval/show.js';
import { cellsOf, startPipelines } from '../start-pipelines.js';

const world = startPipelines();

async function list(words: string[] = []): Promise<Approval[]> {
  const { result, stderr } = await world.run(ApprovalList, words);
  expect(stderr).toBe('');
  return result as Approval[];
}

/** The approval that a run of the seed waits for. */
async function pending(): Promise<{ id: string; run: string }> {
  const [found] = await list();
  return { id: found?.id ?? '', run: `${found?.pipeline?.owner.id}` };
}

test('approvals that runs wait for, with who is asked', async () => {
  const { stdout } = await world.run(ApprovalList, [], { isTTY: true });
  expect(cellsOf(stdout)).toEqual([
    ['ID', 'Run ID', 'Pipeline Name', 'Status', 'Approvers', 'Created On', 'Instructions'],
    [
      expect.stringMatching(/^[0-9a-f-]{36}$/),
      expect.stringMatching(/^\d+$/),
      'Fabrikam-Web CI',
      'pending',
      'Ada Contoso, Grace Hopper',
      expect.stringMatching(/^\d{4}-/),
      'Look at staging first.',
    ],
  ]);
});

test.each([
  ['me', 1],
  ['Grace Hopper', 1],
  ['Alan Turing', 0],
])('those that ask %s', async (person, count) => {
  expect(await list(['--assigned-to', person])).toHaveLength(count);
});

test('an approval is shown with its steps', async () => {
  const { id } = await pending();
  const { result } = await world.run(ApprovalShow, ['--id', id]);
  expect(result).toMatchObject({ id, steps: [{ assignedApprover: { displayName: 'Ada Contoso' } }, {}] });
});

test('what a run waits for is approved with a comment, and the run goes on', async () => {
  const { id, run } = await pending();
  const { result } = await world.run(ApprovalApprove, ['--run-id', run, '--comment', 'Looks good.']);
  expect(result).toMatchObject({ id, status: 'approved', steps: [{ comment: 'Looks good.' }, { status: 'skipped' }] });
  expect(await list()).toEqual([]);
  expect(await list(['--status', 'all', '--run-id', run])).toMatchObject([{ id }]);
  const { stdout } = await world.run(ApprovalList, ['--status', 'approved', '--top', '1'], { isTTY: true });
  expect(cellsOf(stdout)[1]).toContain('Ada Contoso (approved), Grace Hopper (skipped)');
});

test.each([true, false])('for screen readers and logs each approval is one line (terminal: %p)', async (isTTY) => {
  const { id, run } = await pending();
  const waiting = `Approval ${id} of run ${run} of Fabrikam-Web CI: pending; Ada Contoso; Grace Hopper; Look at staging first.\n`;
  expect((await world.run(ApprovalList, ['--plain'], { isTTY })).stdout).toBe(waiting);
  expect((await world.run(ApprovalShow, ['--id', id, '--plain'], { isTTY })).stdout).toBe(waiting);
  const words = ['--id', id, '--comment', 'Looks\ngood.', '--plain'];
  expect((await world.run(ApprovalApprove, words, { isTTY })).stdout).toBe(
    `Approval ${id} of run ${run} of Fabrikam-Web CI: approved; Ada Contoso (approved): Looks good.; Grace Hopper (skipped); Look at staging first.\n`,
  );
  expect((await world.run(ApprovalList, ['--plain'], { isTTY })).stdout).toBe('');
  expect((await world.run(ApprovalList, ['--plain', '--output', 'json'], { isTTY })).stdout).toBe('[]\n');
});

test('or is rejected, by the id of the approval', async () => {
  const { id } = await pending();
  const { result } = await world.run(ApprovalReject, ['--id', id]);
  expect(result).toMatchObject({ id, status: 'rejected' });
  const { exitCode, stderr } = await world.run(ApprovalApprove, ['--id', id]);
  expect(exitCode).not.toBe(0);
  expect(stderr).toContain(id);
});

test.each([
  ['no approval', ApprovalApprove, [], 2, 'It is not said which approval is meant.'],
  ['a run that waits for nothing', ApprovalReject, ['--run-id', '1'], 2, 'The run 1 waits for no approval.'],
  ['an approval that is not there', ApprovalShow, ['--id', '3411ebc1-d5aa-464f-9615-0b527bc66719'], 3, '3411ebc1'],
  ['somebody who is not there', ApprovalList, ['--assigned-to', 'Nobody'], 3, 'nobody called "Nobody"'],
])('%s is an error that says so', async (_name, command: Command.Class, words, code, said) => {
  const { exitCode, stderr, stdout } = await world.run(command, words);
  expect({ exitCode, stdout }).toEqual({ exitCode: code, stdout: '' });
  expect(stderr).toContain(said);
});
