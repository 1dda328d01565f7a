import { POLICY } from './policy-type.js';

/** A field of a policy's settings. */
export interface SettingsField {
  kind: 'boolean' | 'integer' | 'number' | 'string' | 'strings' | 'id' | 'ids';
  isRequired?: boolean;
  minimum?: number;
  /** What the service puts in where the client leaves it out; nothing when undefined. */
  fallback?: unknown;
}

const flag: SettingsField = { kind: 'boolean', fallback: false };
const optionalFlag: SettingsField = { kind: 'boolean' };
const text: SettingsField = { kind: 'string', fallback: null };
const paths: SettingsField = { kind: 'strings' };

/** The fields that each kind of policy has besides its scope, in the order in which the service answers them. */
export const SETTINGS_FIELDS: Readonly<Record<string, Readonly<Record<string, SettingsField>>>> = {
  [POLICY.minimumReviewers]: {
    minimumApproverCount: { kind: 'integer', isRequired: true, minimum: 1 },
    creatorVoteCounts: flag,
    allowDownvotes: flag,
    resetOnSourcePush: flag,
    requireVoteOnLastIteration: flag,
    resetRejectionsOnSourcePush: flag,
    blockLastPusherVote: flag,
    requireVoteOnEachIteration: flag,
  },
  [POLICY.requiredReviewers]: {
    requiredReviewerIds: { kind: 'ids', isRequired: true },
    minimumApproverCount: { kind: 'integer', minimum: 1 },
    filenamePatterns: paths,
    addedFilesOnly: flag,
    creatorVoteCounts: optionalFlag,
    message: text,
  },
  [POLICY.build]: {
    buildDefinitionId: { kind: 'integer', isRequired: true, minimum: 1 },
    queueOnSourceUpdateOnly: flag,
    manualQueueOnly: flag,
    displayName: text,
    validDuration: { kind: 'number', minimum: 0, fallback: 0 },
    filenamePatterns: paths,
  },
  [POLICY.mergeStrategy]: {
    allowNoFastForward: optionalFlag,
    allowRebase: optionalFlag,
    allowRebaseMerge: optionalFlag,
    allowSquash: optionalFlag,
    useSquashMerge: optionalFlag,
  },
  [POLICY.status]: {
    statusName: { kind: 'string', isRequired: true },
    statusGenre: text,
    authorId: { kind: 'id', fallback: null },
    invalidateOnSourceUpdate: flag,
    policyApplicability: { kind: 'integer', fallback: null },
    defaultDisplayName: text,
    filenamePatterns: paths,
  },
  [POLICY.repositorySettings]: { enforceConsistentCase: optionalFlag },
  [POLICY.fileSize]: {
    maximumGitBlobSizeInBytes: { kind: 'integer', isRequired: true, minimum: 1 },
    useUncompressedSize: flag,
  },
  [POLICY.pathLength]: { maxPathLength: { kind: 'integer', isRequired: true, minimum: 1 } },
  [POLICY.authorEmail]: { authorEmailPatterns: { kind: 'strings', isRequired: true } },
  [POLICY.fileName]: { filenamePatterns: { kind: 'strings', isRequired: true } },
  [POLICY.searchBranches]: { searchBranches: { kind: 'strings', isRequired: true } },
};
