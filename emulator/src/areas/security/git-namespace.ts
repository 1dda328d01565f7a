/** Something that may be allowed or denied, as a bit of a mask. */
interface SecurityAction {
  name: string;
  displayName: string;
}

export const GIT_NAMESPACE = '2e9eb7ed-3c0a-47d4-87c1-0ffdd275fd87';

/** What can be done with Git repositories; the first is bit 1, the next bit 2, then 4. */
export const GIT_ACTIONS: readonly SecurityAction[] = [
  { name: 'Administer', displayName: 'Administer' },
  { name: 'GenericRead', displayName: 'Read' },
  { name: 'GenericContribute', displayName: 'Contribute' },
  { name: 'ForcePush', displayName: 'Force push (rewrite history, delete branches and tags)' },
  { name: 'CreateBranch', displayName: 'Create branch' },
  { name: 'CreateTag', displayName: 'Create tag' },
  { name: 'ManageNote', displayName: 'Manage notes' },
  { name: 'PolicyExempt', displayName: 'Bypass policies when pushing' },
  { name: 'CreateRepository', displayName: 'Create repository' },
  { name: 'DeleteRepository', displayName: 'Delete or disable repository' },
  { name: 'RenameRepository', displayName: 'Rename repository' },
  { name: 'EditPolicies', displayName: 'Edit policies' },
  { name: 'RemoveOthersLocks', displayName: "Remove others' locks" },
  { name: 'ManagePermissions', displayName: 'Manage permissions' },
  { name: 'PullRequestContribute', displayName: 'Contribute to pull requests' },
  { name: 'PullRequestBypassPolicy', displayName: 'Bypass policies when completing pull requests' },
];

/** The bits of some actions together. */
export const maskOf = (...names: string[]): number =>
  GIT_ACTIONS.reduce((mask, { name }, index) => (names.includes(name) ? mask | (1 << index) : mask), 0);
