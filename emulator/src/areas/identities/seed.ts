import type { Shape } from '../../seed/shape.js';

/** A person of a seed. */
export interface UserSeed {
  /** Display name. */
  name: string;
  /** Sign-in name; made from the display name when left out. */
  account?: string;
}

export const USER: Shape<UserSeed> = { name: 'string', account: 'string' };

/** A group of a seed, beside those that every organization and project has; one of their names adds members to it. */
export interface GroupSeed {
  name: string;
  description?: string;
  /** Display or sign-in names of people, or names of groups of the same project or organization. */
  members?: string[];
}

export const GROUP: Shape<GroupSeed> = { name: 'string', description: 'string', members: 'strings' };

/** A team of a seed. The name of a project's default team gives that one other members. */
export interface TeamSeed extends GroupSeed {
  /** Display or sign-in names of those who may change the team's settings; nobody when left out. */
  administrators?: string[];
}

export const TEAM: Shape<TeamSeed> = { ...GROUP, administrators: 'strings' };
