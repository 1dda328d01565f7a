import type { Build } from '../build/build.js';
import { perOrganization } from '../per-organization.js';

/** A stage of a build that deployed to an environment. */
export interface Deployment {
  /** Unique in the organization, from 1. */
  id: number;
  environmentId: number;
  planId: string;
  build: Build;
  stageName: string;
  startTime: string;
  /** Undefined while it runs. */
  finishTime: string | undefined;
  /** As jobs name it, such as `succeededWithIssues`. */
  result: string | undefined;
}

/** What was deployed to the environments of an organization: by id of the environment, the newest last. */
export const deploymentsOf = perOrganization(() => new Map<number, Deployment[]>());
