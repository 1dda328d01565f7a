import type { Organization } from '../organization.js';
import { buildUser } from './build-user.js';
import { directoryOf } from './directory.js';
import type { User } from './user.js';

/** Somebody a seed names, by display or sign-in name; the organization's first person when it names nobody. Who is not known yet joins. */
export function getSeededPerson(organization: Organization, name: string | undefined): User {
  const directory = directoryOf(organization);
  const wanted = name?.toLowerCase();
  const isMeant = ({ displayName, account }: User): boolean =>
    displayName.toLowerCase() === wanted || account.toLowerCase() === wanted;
  if (name === undefined) return directory.all()[0] ?? directory.add(buildUser({ name: 'Ada Contoso' }));
  // Groups are looked at only for their own kind of name: large organizations have many.
  const known = name.startsWith('[') ? directory.groups() : directory.all();
  return known.find(isMeant) ?? directory.add(buildUser({ name }));
}
