import type { Shape } from '../../seed/shape.js';

/** A stage of a seeded release definition. The first one starts with the release, each other one after the one before. */
export interface StageSeed {
  name: string;
  /** Display name of the person who has to approve before it is deployed. */
  approver?: string;
  /** Whether only a person starts it. */
  isManual?: boolean;
}

/** A release of a seed. */
export interface ReleaseSeed {
  description?: string;
  /** What those said who were asked, one after the other: `approved`, `rejected`, or `pending` for nothing yet. All approve when left out. */
  decisions?: string[];
  isAbandoned?: boolean;
  /** How many hours before the start of the emulator it was made; a day less for each later one when left out. */
  age?: number;
}

/** A classic release pipeline of a seed, with the releases it has had. */
export interface ReleaseDefinitionSeed {
  name: string;
  /** Such as `\Web`; the root when left out. */
  folder?: string;
  /** Name of the pipeline of the project whose runs it deploys. */
  pipeline?: string;
  /** Whether each run of the pipeline makes a release. */
  isContinuous?: boolean;
  variables?: Record<string, string>;
  stages: StageSeed[];
  /** From the oldest to the newest. */
  releases?: ReleaseSeed[];
}

const STAGE: Shape<StageSeed> = { name: 'string', approver: 'string', isManual: 'boolean' };

const RELEASE: Shape<ReleaseSeed> = {
  description: 'string',
  decisions: 'strings',
  isAbandoned: 'boolean',
  age: 'number',
};

export const RELEASE_DEFINITION: Shape<ReleaseDefinitionSeed> = {
  name: 'string',
  folder: 'string',
  pipeline: 'string',
  isContinuous: 'boolean',
  variables: 'texts',
  stages: { list: STAGE },
  releases: { list: RELEASE },
};
