import type { PolicySettings } from '../api/policies.js';

/** What the words after a flag stand for. */
export type SettingType = 'boolean' | 'count' | 'minutes' | 'text' | 'paths' | 'identities' | 'pipeline';

/** One flag of a kind of policy, and the field of the REST API it fills. */
export interface PolicySetting {
  field: string;
  type: SettingType;
  summary: string;
  /** Whether a policy cannot be created without it; the service fills in the others. */
  isRequired?: true;
}

/** All that makes one kind of policy different from the others. */
export interface PolicyKind {
  /** The topic of its commands: `approver-count`. */
  name: string;
  typeId: string;
  /** What it is in force on: pull requests to a branch, or every push to a repository. */
  covers: 'branch' | 'repository';
  /** Ends the sentence "This policy requires …". */
  rule: string;
  /** Flags of an example of its `create` and of its `update`, besides repository, branch and id. */
  examples: { create: string; update: string };
  /** By name of the flag. */
  settings: Readonly<Record<string, PolicySetting>>;
  /** Settings without a flag. */
  fixed?: PolicySettings;
  /**
   * Puts the given settings over those there are. Default: field by field.
   * @throws AdocError (exit 2) when they do not go together
   */
  merge?: (known: PolicySettings, given: PolicySettings) => PolicySettings;
}
