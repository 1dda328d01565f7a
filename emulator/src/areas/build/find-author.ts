import type { Signature } from '../git/commit.js';
import { directoryOf } from '../identities/directory.js';
import type { User } from '../identities/user.js';
import type { Organization } from '../organization.js';

/** Who wrote a commit, when the organization knows that address. */
export function findAuthor(organization: Organization, { email }: Signature): User | undefined {
  const wanted = email.toLowerCase();
  return directoryOf(organization)
    .all()
    .find(({ account }) => account.toLowerCase() === wanted);
}
