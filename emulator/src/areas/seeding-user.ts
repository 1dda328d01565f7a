import { directoryOf } from './identities/directory.js';
import type { User } from './identities/user.js';
import type { Organization } from './organization.js';

const NOBODY: User = {
  id: '00000002-0000-8888-8000-000000000000',
  displayName: 'Microsoft.VisualStudio.Services.TFS',
  account: '',
};

/** Who made what a seed holds: the first person of the organization, or the service itself when nobody is there. */
export const seedingUser = (organization: Organization): User =>
  directoryOf(organization)
    .all()
    .find(({ isContainer }) => !isContainer) ?? NOBODY;
