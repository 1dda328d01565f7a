import type { Organization } from '../organization.js';
import type { ReleaseState } from './release-state.js';

/** When things happen: the organization's clock, or the past for what a seed holds. */
export interface Timeline {
  /** Milliseconds since 1970. */
  now(): number;
  /** Plans something for a moment, in milliseconds since 1970. */
  at(moment: number, run: (at: number) => void): void;
}

/** What everything needs that moves a deployment on. */
export interface Deploying {
  organization: Organization;
  state: ReleaseState;
  time: Timeline;
}

/** As the service writes dates. */
export const dateOf = (at: number): string => new Date(at).toISOString();
