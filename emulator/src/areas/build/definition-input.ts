import type { DefinitionProcess } from './definition.js';

/** The repository of a pipeline as a client sends it. */
export interface RepositoryInput {
  id?: string | null;
  type?: string | null;
  name?: string | null;
  url?: string | null;
  defaultBranch?: string | null;
  clean?: string | null;
  checkoutSubmodules?: boolean | null;
  properties?: Record<string, unknown> | null;
}

/** A pipeline as a client sends it. */
export interface DefinitionInput {
  id?: number | null;
  revision?: number | null;
  name?: string | null;
  path?: string | null;
  description?: string | null;
  comment?: string | null;
  queueStatus?: unknown;
  process?: DefinitionProcess | null;
  repository?: RepositoryInput | null;
  queue?: { id?: number | null; name?: string | null } | null;
  variables?: Record<string, { value?: string | null; isSecret?: boolean; allowOverride?: boolean } | null> | null;
  tags?: string[] | null;
  triggers?: Record<string, unknown>[] | null;
  draftOf?: { id?: number } | null;
  options?: unknown;
  variableGroups?: unknown;
  retentionRules?: unknown;
  buildNumberFormat?: unknown;
  jobAuthorizationScope?: unknown;
  jobTimeoutInMinutes?: unknown;
  jobCancelTimeoutInMinutes?: unknown;
  badgeEnabled?: unknown;
  demands?: unknown;
  dropLocation?: unknown;
  processParameters?: unknown;
}
