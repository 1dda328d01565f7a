import type { AdocError, Organization, Source } from '@adoc/sdk';

/** What one source says about where to go. */
export interface Candidate {
  source: Source;
  organization?: Organization | undefined;
  /** Belongs to the organization of this candidate; where it names none, to any. */
  project?: string | undefined;
  /** Belongs to the project of this candidate. Only git tells it. */
  repository?: string | undefined;
  /** The source was set, but not to a usable value. Thrown when this source would decide, and not before. */
  problem?: { with: 'organization' | 'project'; error: AdocError } | undefined;
}
