import type { Command } from '@adoc/sdk';
import type { Policy } from '../../../../src/api/policies.js';
import ApproverCountCreate from '../../../../src/commands/repos/policy/approver-count/create.js';
import ApproverCountUpdate from '../../../../src/commands/repos/policy/approver-count/update.js';
import BuildCreate from '../../../../src/commands/repos/policy/build/create.js';
import BuildUpdate from '../../../../src/commands/repos/policy/build/update.js';
import CaseEnforcementCreate from '../../../../src/commands/repos/policy/case-enforcement/create.js';
import CaseEnforcementUpdate from '../../../../src/commands/repos/policy/case-enforcement/update.js';
import CommentRequiredCreate from '../../../../src/commands/repos/policy/comment-required/create.js';
import CommentRequiredUpdate from '../../../../src/commands/repos/policy/comment-required/update.js';
import FileSizeCreate from '../../../../src/commands/repos/policy/file-size/create.js';
import FileSizeUpdate from '../../../../src/commands/repos/policy/file-size/update.js';
import MergeStrategyCreate from '../../../../src/commands/repos/policy/merge-strategy/create.js';
import MergeStrategyUpdate from '../../../../src/commands/repos/policy/merge-strategy/update.js';
import RequiredReviewerCreate from '../../../../src/commands/repos/policy/required-reviewer/create.js';
import RequiredReviewerUpdate from '../../../../src/commands/repos/policy/required-reviewer/update.js';
import WorkItemLinkingCreate from '../../../../src/commands/repos/policy/work-item-linking/create.js';
import WorkItemLinkingUpdate from '../../../../src/commands/repos/policy/work-item-linking/update.js';
import { cellsOf, startRepos } from '../../start-repos.js';

interface Case {
  kind: string;
  create: Command.Class;
  update: Command.Class;
  /** Whether it is in force on a branch. */
  branch: boolean;
  flags: string;
  settings: Record<string, unknown>;
  change: string;
  changed: Record<string, unknown>;
}

const id = expect.stringMatching(/^[0-9a-f-]{36}$/);
const cases: Case[] = [
  {
    kind: 'Minimum number of reviewers',
    create: ApproverCountCreate,
    update: ApproverCountUpdate,
    branch: true,
    flags:
      '--minimum-approver-count 2 --creator-vote-counts false --allow-downvotes --reset-on-source-push true --block-last-pusher-vote',
    settings: {
      minimumApproverCount: 2,
      creatorVoteCounts: false,
      allowDownvotes: true,
      resetOnSourcePush: true,
      blockLastPusherVote: true,
    },
    change: '--minimum-approver-count 3 --allow-downvotes false',
    changed: { minimumApproverCount: 3, allowDownvotes: false, resetOnSourcePush: true },
  },
  {
    kind: 'Build',
    create: BuildCreate,
    update: BuildUpdate,
    branch: true,
    flags:
      '--build-definition-id 1 --display-name CI --manual-queue-only false --queue-on-source-update-only true --valid-duration 720.5 --path-filter /src/*;!/src/docs/*',
    settings: {
      buildDefinitionId: 1,
      displayName: 'CI',
      manualQueueOnly: false,
      queueOnSourceUpdateOnly: true,
      validDuration: 720.5,
      filenamePatterns: ['/src/*', '!/src/docs/*'],
    },
    change: '--build-definition-id fabrikam-api+ci --valid-duration 0',
    changed: { buildDefinitionId: 2, validDuration: 0, displayName: 'CI' },
  },
  {
    kind: 'Git repository settings',
    create: CaseEnforcementCreate,
    update: CaseEnforcementUpdate,
    branch: false,
    flags: '',
    settings: { enforceConsistentCase: true },
    change: '--enabled false',
    changed: { enforceConsistentCase: true },
  },
  {
    kind: 'Comment requirements',
    create: CommentRequiredCreate,
    update: CommentRequiredUpdate,
    branch: true,
    flags: '',
    settings: {},
    change: '--blocking false',
    changed: {},
  },
  {
    kind: 'File size restriction',
    create: FileSizeCreate,
    update: FileSizeUpdate,
    branch: false,
    flags: '--maximum-git-blob-size 10485760 --use-uncompressed-size false',
    settings: { maximumGitBlobSizeInBytes: 10_485_760, useUncompressedSize: false },
    change: '--use-uncompressed-size',
    changed: { maximumGitBlobSizeInBytes: 10_485_760, useUncompressedSize: true },
  },
  {
    kind: 'Require a merge strategy',
    create: MergeStrategyCreate,
    update: MergeStrategyUpdate,
    branch: true,
    flags: '--allow-squash true --allow-rebase --allow-rebase-merge false --allow-no-fast-forward=false',
    settings: { allowSquash: true, allowRebase: true, allowRebaseMerge: false, allowNoFastForward: false },
    change: '--allow-squash false',
    changed: { allowSquash: false, allowRebase: true },
  },
  {
    kind: 'Required reviewers',
    create: RequiredReviewerCreate,
    update: RequiredReviewerUpdate,
    branch: true,
    flags: '--required-reviewer-ids ada.contoso@contoso.example;Grace+Hopper --message Security --path-filter /auth/*',
    settings: { requiredReviewerIds: [id, id], message: 'Security', filenamePatterns: ['/auth/*'] },
    change: '--required-reviewer-ids me --path-filter=',
    changed: { requiredReviewerIds: [id], message: 'Security', filenamePatterns: [] },
  },
  {
    kind: 'Work item linking',
    create: WorkItemLinkingCreate,
    update: WorkItemLinkingUpdate,
    branch: true,
    flags: '',
    settings: {},
    change: '--blocking false --enabled false',
    changed: {},
  },
];

const world = startRepos();
/** A plus stands for a blank within a word. */
const words = (line: string) => line.split(' ').flatMap((word) => (word ? [word.replaceAll('+', ' ')] : []));
const place = ({ branch }: Pick<Case, 'branch'>) =>
  words(`--repository-id Fabrikam-Api${branch ? ' --branch trunk' : ''}`);

async function make(command: Command.Class, argv: string[]): Promise<Policy> {
  const { result, stderr } = await world.run(command, argv);
  expect(stderr).toBe('');
  return result as Policy;
}

describe.each(cases)('$kind', (each) => {
  test('is created where names and flags say', async () => {
    const policy = await make(each.create, [...place(each), ...words(each.flags)]);
    expect(policy).toMatchObject({ isBlocking: true, isEnabled: true, type: { displayName: each.kind } });
    expect(policy.settings).toMatchObject(each.settings);
    const where = each.branch ? { refName: 'refs/heads/trunk', matchKind: 'Exact' } : {};
    expect(policy.settings.scope).toEqual([{ ...where, repositoryId: id }]);
  });

  test('is created the way az is told to', async () => {
    const flags = words('--blocking false --enabled true --detect false');
    const policy = await make(each.create, [...place(each), ...words(each.flags), ...flags]);
    expect(policy).toMatchObject({ isBlocking: false, isEnabled: true });
  });

  test('is changed where flags say, and stays as it is otherwise', async () => {
    const before = await make(each.create, [...place(each), ...words(each.flags)]);
    const after = await make(each.update, ['--policy-id', `${before.id}`, ...words(each.change)]);
    expect(after).toMatchObject({ id: before.id, settings: each.changed });
    expect(after.settings.scope).toEqual(before.settings.scope);
    expect(after.isBlocking).toBe(!each.change.includes('--blocking false'));
    expect(after.isEnabled).toBe(!each.change.includes('--enabled false'));
  });

  test('moves to another repository', async () => {
    const { id: policyId } = await make(each.create, [...place(each), ...words(each.flags)]);
    const argv = ['--id', `${policyId}`, '--repository-id', 'Fabrikam-Web'];
    const { settings } = await make(each.update, each.branch ? [...argv, '--branch', 'develop'] : argv);
    const web = await make(each.create, [
      '-r',
      'Fabrikam-Web',
      ...words(each.flags),
      ...(each.branch ? ['--branch', 'develop'] : []),
    ]);
    expect(settings.scope).toEqual(web.settings.scope);
  });

  test('is shown as a table on a terminal', async () => {
    const { stdout } = await world.run(each.create, [...place(each), ...words(each.flags)], { isTTY: true });
    expect(cellsOf(stdout)).toEqual([
      ['ID', 'Name', 'Is Blocking', 'Is Enabled', 'Repository Id', 'Branch'],
      [expect.stringMatching(/^\d+$/), each.kind, 'true', 'true', id, each.branch ? 'trunk' : 'All Branches'],
    ]);
  });

  test('needs a repository, and the error says how to give one', async () => {
    const argv = [...words(each.flags), ...(each.branch ? ['--branch', 'trunk'] : [])];
    const { exitCode, stderr } = await world.run(each.create, argv);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('No repository is given.');
  });

  test('is not the policy of another kind', async () => {
    const other = each.update === BuildUpdate ? FileSizeCreate : BuildCreate;
    const { flags = '', branch = true } = cases.find(({ create }) => create === other) ?? {};
    const policy = await make(other, [...place({ branch }), ...words(flags)]);
    const { exitCode, stderr } = await world.run(each.update, ['--id', `${policy.id}`, '--enabled', 'false']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(`The policy ${policy.id} is of the kind "${policy.type.displayName}"`);
    expect(stderr).toMatch(new RegExp(`Next: adoc repos policy (build|file-size) update --id ${policy.id}`));
  });
});
