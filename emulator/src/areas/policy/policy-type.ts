/** A kind of policy. */
export interface PolicyType {
  id: string;
  /** What seeds call it. */
  name: string;
  displayName: string;
  description: string;
}

/** Ids of the kinds that the emulator itself has to tell apart. */
export const POLICY = {
  build: '0609b952-1397-4640-95ec-e00a01b2c241',
  comments: 'c6a1889d-b943-4856-b76f-9e46bb6b0df2',
  authorEmail: '77ed4bd3-b063-4689-934a-175e4d0a78d7',
  fileName: '51c78909-e838-41a2-9496-c647091e3c61',
  fileSize: '2e26e725-8201-4edd-8bf5-978563c34a80',
  hardLimits: '90231074-b810-4521-ac14-ca5aa6781f42',
  repositorySettings: '7ed39669-655c-494e-b4a0-a08b4da0fcce',
  searchBranches: '0517f88d-4ec5-4343-9d26-9930ebd53069',
  minimumReviewers: 'fa4e907d-c16b-4a4c-9dfa-4906e5d171dd',
  pathLength: '001a79cf-fda1-4c4e-9e7c-bac40ee5ead8',
  mergeStrategy: 'fa4e907d-c16b-4a4c-9dfa-4916e5d171ab',
  requiredReviewers: 'fd2167ab-b0be-447a-8ec8-39368250530e',
  reservedNames: 'db2b9b4c-180d-4529-9701-01541d19f36b',
  secrets: 'ec003f37-8db0-4e10-992a-a2895045752c',
  status: 'cbdc66da-9728-4af8-aada-9a5a32e4a226',
  workItems: '40e92b44-2fe1-4dd6-b3d8-74a9c21d0c6e',
} as const;

const type = (id: string, name: string, displayName: string, description: string): PolicyType => ({
  id,
  name,
  displayName,
  description,
});

/** All kinds of policies, by display name as the service lists them. */
export const POLICY_TYPES: readonly PolicyType[] = [
  type(
    POLICY.build,
    'build',
    'Build',
    'This policy will require a successful build has been performed before updating protected refs.',
  ),
  type(
    POLICY.comments,
    'comment-required',
    'Comment requirements',
    'Check if the pull request has any active comments',
  ),
  type(
    POLICY.authorEmail,
    'author-email',
    'Commit author email validation',
    'This policy will block pushes from including commits where the author email does not match the specified patterns.',
  ),
  type(
    POLICY.fileName,
    'file-name',
    'File name restriction',
    'This policy will reject pushes to a repository which add file paths that match the specified patterns.',
  ),
  type(
    POLICY.fileSize,
    'file-size',
    'File size restriction',
    'This policy will reject pushes to a repository for files which exceed the specified size.',
  ),
  type(
    POLICY.hardLimits,
    'hard-limits',
    'Git Commit Hard Limits Push Policy',
    'Push policy that performs validation of commits and enforces certain hard limits for the number of entries in a commit and file and directory path length',
  ),
  type(POLICY.repositorySettings, 'case-enforcement', 'Git repository settings', 'Git repository settings'),
  type(POLICY.searchBranches, 'search-branches', 'GitRepositorySettingsPolicyName', 'GitRepositorySettingsPolicyName'),
  type(
    POLICY.minimumReviewers,
    'approver-count',
    'Minimum number of reviewers',
    'This policy will ensure that a minimum number of reviewers have approved a pull request before completion.',
  ),
  type(
    POLICY.pathLength,
    'path-length',
    'Path Length restriction',
    'This policy will reject pushes to a repository for paths which exceed the specified length.',
  ),
  type(
    POLICY.mergeStrategy,
    'merge-strategy',
    'Require a merge strategy',
    'This policy ensures that pull requests use a consistent merge strategy.',
  ),
  type(
    POLICY.requiredReviewers,
    'required-reviewer',
    'Required reviewers',
    'This policy will ensure that required reviewers are added for modified files matching specified patterns.',
  ),
  type(
    POLICY.reservedNames,
    'reserved-names',
    'Reserved names restriction',
    "This policy will reject pushes to a repository for names which aren't valid on all supported client OSes.",
  ),
  type(
    POLICY.secrets,
    'secrets',
    'Secrets scanning restriction',
    'This policy will reject pushes to a repository for files that contain credentials or secrets.',
  ),
  type(
    POLICY.status,
    'status',
    'Status',
    'This policy will require a successfull status to be posted before updating protected refs.',
  ),
  type(
    POLICY.workItems,
    'work-item-linking',
    'Work item linking',
    'This policy encourages developers to link commits to work items.',
  ),
];

const BY_ID = new Map(POLICY_TYPES.map((known) => [known.id, known]));

/** The kind with an id, whatever its case. */
export const findPolicyType = (id: string): PolicyType | undefined => BY_ID.get(id.toLowerCase());
