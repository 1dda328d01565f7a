import { descriptorOf, type User } from '../../areas/identities/user.js';
import type { Call } from '../route.js';

/** How every resource names a person, group or team: `IdentityRef`. */
export function identityReference({ address, organization }: Call, user: User): object {
  const { shape, base, originOf } = address;
  const hosted = `${originOf('vssps.dev.azure.com')}/${encodeURIComponent(organization.name)}`;
  const identities = shape === 'services' ? hosted : base;
  const descriptor = descriptorOf(user);
  return {
    displayName: user.displayName,
    url: `${identities}/_apis/Identities/${user.id}`,
    _links: { avatar: { href: `${base}/_apis/GraphProfile/MemberAvatars/${descriptor}` } },
    id: user.id,
    uniqueName: user.account,
    imageUrl: `${base}/_api/_common/identityImage?id=${user.id}`,
    descriptor,
    ...(user.isContainer && { isContainer: true }),
  };
}
