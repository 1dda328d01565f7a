import type { Command } from '@adoc/sdk';
import type { Policy } from '../../../../src/api/policies.js';
import ApproverCountCreate from '../../../../src/commands/repos/policy/approver-count/create.js';
import BuildCreate from '../../../../src/commands/repos/policy/build/create.js';
import MergeStrategyCreate from '../../../../src/commands/repos/policy/merge-strategy/create.js';
import MergeStrategyUpdate from '../../../../src/commands/repos/policy/merge-strategy/update.js';
import RequiredReviewerCreate from '../../../../src/commands/repos/policy/required-reviewer/create.js';
import { startRepos } from '../../start-repos.js';

const world = startRepos();
const trunk = ['-r', 'Fabrikam-Api', '--branch', 'trunk'];

test.each<[string, Command.Class, string[], number, string]>([
  ['no count', ApproverCountCreate, [], 2, 'Missing required flag minimum-approver-count'],
  [
    'a count of 0',
    ApproverCountCreate,
    ['--minimum-approver-count', '0'],
    2,
    '--minimum-approver-count is a whole number from 1, and not "0".',
  ],
  [
    'a word for a duration',
    BuildCreate,
    ['--build-definition-id', '1', '--valid-duration', 'soon'],
    2,
    '--valid-duration is a number from 0, and not "soon".',
  ],
  [
    'a pipeline that is not there',
    BuildCreate,
    ['--build-definition-id', 'nope'],
    3,
    'There is no pipeline "nope" in the project "Fabrikam".',
  ],
  [
    'a pattern for a pipeline',
    BuildCreate,
    ['--build-definition-id', 'Fabrikam-*'],
    3,
    'There is no pipeline "Fabrikam-*"',
  ],
  [
    'an id of a pipeline that is not there',
    BuildCreate,
    ['--build-definition-id', '4711'],
    1,
    'there is no build definition with ID 4711',
  ],
  [
    'no reviewer',
    RequiredReviewerCreate,
    ['--required-reviewer-ids', ' ; '],
    2,
    '--required-reviewer-ids is a list of people or groups',
  ],
  [
    'a reviewer who is not there',
    RequiredReviewerCreate,
    ['--required-reviewer-ids', 'ada.contoso@contoso.example;nobody@contoso.example'],
    3,
    'There is nobody called "nobody@contoso.example"',
  ],
  ['no kind of merge', MergeStrategyCreate, [], 2, 'Next: Allow one: --allow-squash'],
  [
    'only kinds that are not allowed',
    MergeStrategyCreate,
    ['--allow-squash', 'false'],
    2,
    'At least one kind of merge has to be allowed.',
  ],
  [
    'two spellings of squash',
    MergeStrategyCreate,
    ['--use-squash-merge', '--allow-rebase'],
    2,
    '--use-squash-merge is the older --allow-squash',
  ],
  [
    'a third way to match',
    BuildCreate,
    ['--build-definition-id', '1', '--branch-match-type', 'some'],
    2,
    '--branch-match-type',
  ],
])('%s is a mistake that is named', async (_, command, flags, exitCode, message) => {
  const run = await world.run(command, [...trunk, ...flags]);
  expect({ exitCode: run.exitCode, stdout: run.stdout }).toEqual({ exitCode, stdout: '' });
  expect(run.stderr).toContain(message);
  const accepted = world.emulator.requests.filter(({ method, status }) => method === 'POST' && status < 400);
  expect(accepted).toEqual([]);
});

test('without a branch nothing is created', async () => {
  const { exitCode, stderr } = await world.run(MergeStrategyCreate, ['-r', 'Fabrikam-Api', '--allow-squash']);
  expect(exitCode).toBe(2);
  expect(stderr).toContain('branch');
});

test.each([
  ['true', { allowSquash: true }],
  ['false', { allowNoFastForward: true }],
])(
  '--use-squash-merge %s is taken as az takes it, and translated once another kind of merge is allowed',
  async (value, former) => {
    const { result } = await world.run(MergeStrategyCreate, [...trunk, '--use-squash-merge', value]);
    const { id, settings } = result as Policy;
    expect(settings).toEqual({ useSquashMerge: value === 'true', scope: expect.anything() });
    const untouched = await world.run(MergeStrategyUpdate, ['--id', `${id}`, '--blocking', 'false']);
    expect((untouched.result as Policy).settings).toEqual(settings);
    const changed = await world.run(MergeStrategyUpdate, ['--id', `${id}`, '--allow-rebase']);
    expect((changed.result as Policy).settings).toEqual({ ...former, allowRebase: true, scope: settings.scope });
    const back = await world.run(MergeStrategyUpdate, ['--id', `${id}`, '--use-squash-merge', value]);
    expect((back.result as Policy).settings).toEqual(settings);
  },
);

test('the only kind of merge cannot be taken away', async () => {
  const { result } = await world.run(MergeStrategyCreate, [...trunk, '--allow-squash']);
  const argv = ['--id', `${(result as Policy).id}`, '--allow-squash', 'false'];
  expect(await world.run(MergeStrategyUpdate, argv)).toMatchObject({ exitCode: 2 });
});
