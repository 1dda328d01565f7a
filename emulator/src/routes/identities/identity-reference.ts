import { descriptorOf, type User } from '../../areas/identities/user.js';
import type { Call } from '../route.js';
import { identityBase, mainBase } from './bases.js';

/** How every resource names a person, group or team: `IdentityRef`. */
export function identityReference(call: Call, user: User): object {
  const base = mainBase(call);
  const descriptor = descriptorOf(user);
  return {
    displayName: user.displayName,
    url: `${identityBase(call)}/_apis/Identities/${user.id}`,
    _links: { avatar: { href: `${base}/_apis/GraphProfile/MemberAvatars/${descriptor}` } },
    id: user.id,
    uniqueName: user.account,
    imageUrl: `${base}/_api/_common/identityImage?id=${user.id}`,
    descriptor,
    ...(user.isContainer && { isContainer: true }),
  };
}
