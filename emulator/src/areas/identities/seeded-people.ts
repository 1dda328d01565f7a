import { buildUser } from './build-user.js';
import type { UserSeed } from './seed.js';
import type { User } from './user.js';

const PEOPLE = ['Ada Contoso', 'Grace Hopper', 'Alan Turing', 'Barbara Liskov'];

/** The people an organization starts with: those of its seed, or four of the emulator's own. */
export const seededPeople = ({ users }: { users?: readonly UserSeed[] }): User[] =>
  (users ?? PEOPLE.map((name) => ({ name }))).map(buildUser);
