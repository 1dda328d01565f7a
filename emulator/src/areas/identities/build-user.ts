import { identifier } from '../../identifier.js';
import type { UserSeed } from './seed.js';
import type { User } from './user.js';

/** Gives a person of a seed the id that their account name stands for. */
export function buildUser({ name, account }: UserSeed): User {
  const address = account ?? `${name.trim().toLowerCase().replace(/\s+/g, '.')}@contoso.example`;
  return { id: identifier('user', address), displayName: name, account: address };
}
