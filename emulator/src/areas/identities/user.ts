import { identifier } from '../../identifier.js';

/** What a descriptor says about its subject before the dot. */
export type SubjectType = 'aad' | 'svc' | 'vssgp' | 'aadgp';

/** Somebody that an organization knows: a person, a service account, a group or a team. */
export interface User {
  id: string;
  /** Of a group its name with its scope, such as `[Fabrikam]\Fabrikam Team`. */
  displayName: string;
  /** Sign-in name, such as a mail address; of a group its scope as a URI and its name, as clients get it for `uniqueName`. */
  account: string;
  /** Whether it is a group or team. */
  isContainer?: boolean;
  /** Left out for people of Entra ID and groups of the organization. */
  subjectType?: SubjectType;
  /** What its descriptors are made of where that is not the id: of a group a SID, of a service account its role. */
  identifier?: string;
}

const LEGACY_TYPES: Record<SubjectType, string> = {
  aad: 'Microsoft.IdentityModel.Claims.ClaimsIdentity',
  svc: 'Microsoft.TeamFoundation.ServiceIdentity',
  vssgp: 'Microsoft.TeamFoundation.Identity',
  aadgp: 'Microsoft.TeamFoundation.Identity',
};

export const subjectTypeOf = ({ subjectType, isContainer }: User): SubjectType =>
  subjectType ?? (isContainer ? 'vssgp' : 'aad');

/** The name that Graph and identity references use, such as `aad.` for people and `vssgp.` for groups. */
export const descriptorOf = (user: User): string =>
  `${subjectTypeOf(user)}.${Buffer.from(user.identifier ?? user.id).toString('base64url')}`;

/** The name that security and the older identity resources use. @param place The organization, whose tenant people come from. */
export const legacyDescriptorOf = (user: User, place: { tenant: string }): string =>
  `${LEGACY_TYPES[subjectTypeOf(user)]};${user.identifier ?? `${place.tenant}\\${user.account}`}`;

/** The object id that a person has in Entra ID. */
export const objectIdOf = ({ account }: User, place: { tenant: string }): string =>
  identifier(place.tenant, 'object', account);
