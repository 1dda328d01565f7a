import type { Shape } from '../../seed/shape.js';

/** A person of a seed. */
export interface UserSeed {
  /** Display name. */
  name: string;
  /** Sign-in name; made from the display name when left out. */
  account?: string;
}

export const USER: Shape<UserSeed> = { name: 'string', account: 'string' };
