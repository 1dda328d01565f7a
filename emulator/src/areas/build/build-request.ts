import type { User } from '../identities/user.js';
import type { BuildReason } from './build.js';
import type { Definition } from './definition.js';

/** What somebody wants to run. */
export interface BuildRequest {
  definition: Definition;
  user: User;
  /** In full, or the short name of a branch; the default branch when left out. */
  sourceBranch?: string | undefined;
  /** The tip of the branch when left out. */
  sourceVersion?: string | undefined;
  reason?: BuildReason | undefined;
  requestedFor?: User | undefined;
  pullRequestId?: number | undefined;
  variables?: Readonly<Record<string, string>> | undefined;
  /** Which of the variables are secret. Those of the pipeline that are, are so in any case. */
  secrets?: readonly string[] | undefined;
  templateParameters?: Readonly<Record<string, unknown>> | undefined;
  stagesToSkip?: readonly string[] | undefined;
  yamlOverride?: string | undefined;
  triggerInfo?: Readonly<Record<string, string>> | undefined;
}
