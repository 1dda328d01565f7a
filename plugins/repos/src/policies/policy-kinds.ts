import { mergeStrategies } from './merge-strategy.js';
import type { PolicyKind, PolicySetting } from './policy-kind.js';

const flag = (field: string, summary: string): PolicySetting => ({ field, type: 'boolean', summary });
const pathFilter: PolicySetting = {
  field: 'filenamePatterns',
  type: 'paths',
  summary: 'Only for changes of these files, with semicolons between: /src/*;!/src/docs/*',
};

/**
 * The kinds of policies that have commands of their own.
 * https://learn.microsoft.com/azure/devops/repos/git/branch-policies — what they do;
 * https://learn.microsoft.com/rest/api/azure/devops/policy/types/list — their ids.
 */
export const policyKinds = {
  approverCount: {
    name: 'approver-count',
    typeId: 'fa4e907d-c16b-4a4c-9dfa-4906e5d171dd',
    covers: 'branch',
    rule: 'a number of approvals of a pull request',
    examples: { create: '--minimum-approver-count 2 --reset-on-source-push', update: '--minimum-approver-count 3' },
    settings: {
      'minimum-approver-count': {
        field: 'minimumApproverCount',
        type: 'count',
        summary: 'How many people have to approve.',
        isRequired: true,
      },
      'creator-vote-counts': flag('creatorVoteCounts', 'Count the vote of whoever made the pull request.'),
      'allow-downvotes': flag('allowDownvotes', 'Allow completion even if somebody waits or rejects.'),
      'reset-on-source-push': flag('resetOnSourcePush', 'Forget all votes when the source branch is pushed to.'),
      'reset-rejections-on-source-push': flag(
        'resetRejectionsOnSourcePush',
        'Forget votes to wait or reject when the source branch is pushed to.',
      ),
      'block-last-pusher-vote': flag('blockLastPusherVote', 'Whoever pushed last cannot approve.'),
      'require-vote-on-last-iteration': flag('requireVoteOnLastIteration', 'Somebody has to approve the last push.'),
      'require-vote-on-each-iteration': flag('requireVoteOnEachIteration', 'Somebody has to approve every push.'),
    },
  },
  build: {
    name: 'build',
    typeId: '0609b952-1397-4640-95ec-e00a01b2c241',
    covers: 'branch',
    rule: 'a successful build of a pull request',
    examples: {
      create: '--build-definition-id 1 --display-name CI --queue-on-source-update-only --valid-duration 720',
      update: '--valid-duration 0',
    },
    settings: {
      'build-definition-id': {
        field: 'buildDefinitionId',
        type: 'pipeline',
        summary: 'Id or name of the pipeline that builds.',
        isRequired: true,
      },
      'display-name': { field: 'displayName', type: 'text', summary: 'What the policy is called in a pull request.' },
      'manual-queue-only': flag('manualQueueOnly', 'Build only when somebody asks for it.'),
      'queue-on-source-update-only': flag(
        'queueOnSourceUpdateOnly',
        'A push to the target branch does not make a build expire at once.',
      ),
      'valid-duration': {
        field: 'validDuration',
        type: 'minutes',
        summary: 'Minutes after which a build expires once the target branch has changed; 0: it does not.',
      },
      'path-filter': pathFilter,
    },
  },
  caseEnforcement: {
    name: 'case-enforcement',
    typeId: '7ed39669-655c-494e-b4a0-a08b4da0fcce',
    covers: 'repository',
    rule: 'names of files and refs to differ in more than case',
    examples: { create: '', update: '--enabled false' },
    settings: {},
    fixed: { enforceConsistentCase: true },
  },
  commentRequired: {
    name: 'comment-required',
    typeId: 'c6a1889d-b943-4856-b76f-9e46bb6b0df2',
    covers: 'branch',
    rule: 'the comments on a pull request to be resolved',
    examples: { create: '', update: '--blocking false' },
    settings: {},
  },
  fileSize: {
    name: 'file-size',
    typeId: '2e26e725-8201-4edd-8bf5-978563c34a80',
    covers: 'repository',
    rule: 'pushed files to be no larger than a limit',
    examples: { create: '--maximum-git-blob-size 10485760', update: '--use-uncompressed-size' },
    settings: {
      'maximum-git-blob-size': {
        field: 'maximumGitBlobSizeInBytes',
        type: 'count',
        summary: 'The limit, in bytes.',
        isRequired: true,
      },
      'use-uncompressed-size': flag('useUncompressedSize', 'Look at the size before compression.'),
    },
  },
  mergeStrategy: {
    name: 'merge-strategy',
    typeId: 'fa4e907d-c16b-4a4c-9dfa-4916e5d171ab',
    covers: 'branch',
    rule: 'a pull request to be merged in certain ways',
    examples: { create: '--allow-squash --allow-rebase', update: '--allow-rebase false' },
    settings: {
      'allow-squash': flag('allowSquash', 'Allow one commit with all changes.'),
      'allow-rebase': flag('allowRebase', 'Allow the commits to be put on top of the target branch.'),
      'allow-rebase-merge': flag(
        'allowRebaseMerge',
        'Allow the commits to be rebased, and merged with a merge commit.',
      ),
      'allow-no-fast-forward': flag('allowNoFastForward', 'Allow a merge commit.'),
      'use-squash-merge': flag('useSquashMerge', 'Deprecated: the same as --allow-squash.'),
    },
    merge: mergeStrategies,
  },
  requiredReviewer: {
    name: 'required-reviewer',
    typeId: 'fd2167ab-b0be-447a-8ec8-39368250530e',
    covers: 'branch',
    rule: 'certain reviewers of a pull request',
    examples: {
      create: '--required-reviewer-ids ada.contoso@contoso.example --message Security --path-filter "/src/auth/*"',
      update: '--message Privacy',
    },
    settings: {
      'required-reviewer-ids': {
        field: 'requiredReviewerIds',
        type: 'identities',
        summary: 'E-mail addresses, names or ids of people and groups, with semicolons between.',
        isRequired: true,
      },
      message: { field: 'message', type: 'text', summary: 'What the pull request says about it.' },
      'path-filter': pathFilter,
      'minimum-approver-count': {
        field: 'minimumApproverCount',
        type: 'count',
        summary: 'How many members of a group have to approve.',
      },
      'creator-vote-counts': flag('creatorVoteCounts', 'Count the vote of whoever made the pull request.'),
      'added-files-only': flag('addedFilesOnly', 'Only for files that are new.'),
    },
  },
  workItemLinking: {
    name: 'work-item-linking',
    typeId: '40e92b44-2fe1-4dd6-b3d8-74a9c21d0c6e',
    covers: 'branch',
    rule: 'a work item linked to a pull request',
    examples: { create: '', update: '--blocking false' },
    settings: {},
  },
} as const satisfies Record<string, PolicyKind>;
