import type { Project } from '../core/project.js';
import type { User } from '../identities/user.js';
import type { Attempt } from './attempt.js';
import type { Artifact, Passed, ReleaseDefinition, StageDefinition, Variables } from './release-definition.js';

export type ReleaseStatus = 'draft' | 'active' | 'abandoned';
export type ReleaseReason = 'none' | 'manual' | 'continuousIntegration' | 'schedule' | 'pullRequest';
export type StageStatus =
  | 'notStarted'
  | 'inProgress'
  | 'succeeded'
  | 'canceled'
  | 'rejected'
  | 'queued'
  | 'scheduled'
  | 'partiallySucceeded';

/** The numbers of the states, as conditions and filters add them up. */
export const STAGE_STATUS: Readonly<Record<StageStatus, number>> = {
  notStarted: 1,
  inProgress: 2,
  succeeded: 4,
  canceled: 8,
  rejected: 16,
  queued: 32,
  scheduled: 64,
  partiallySucceeded: 128,
};

/** A stage of a release, as its definition was when the release was made. */
export interface Stage {
  /** Unique in the project. */
  id: number;
  release: Release;
  definition: StageDefinition;
  status: StageStatus;
  variables: Variables;
  /** Whether its conditions are those of its definition, or a person starts it. */
  isManual: boolean;
  /** The newest is the last. */
  attempts: Attempt[];
  createdOn: string;
  modifiedOn: string;
  scheduledFor: string | undefined;
}

/** Something that was done to a release. */
export interface ReleaseChange {
  changedBy: User;
  changedDate: string;
  changeType: string;
  changeDetails: string;
  comment: string;
}

/** One version of a set of artifacts, on its way through the stages. */
export interface Release {
  /** Unique in the project, from 1. */
  id: number;
  name: string;
  project: Project;
  definition: ReleaseDefinition;
  /** Of the definition, when it was made. */
  definitionRevision: number;
  status: ReleaseStatus;
  reason: ReleaseReason;
  description: string | null;
  comment: string | null;
  createdBy: User;
  createdOn: string;
  modifiedBy: User;
  modifiedOn: string;
  variables: Variables;
  artifacts: Artifact[];
  /** By rank. */
  stages: Stage[];
  keepForever: boolean;
  isDeleted: boolean;
  tags: string[];
  properties: Passed;
  triggeringArtifactAlias: string | null;
  /** The newest is the last. */
  history: ReleaseChange[];
}
