/** Somebody that an organization knows: a person, a service account, a group or a team. */
export interface User {
  id: string;
  displayName: string;
  /** Sign-in name, such as a mail address; of a group its name with its scope, such as `[Fabrikam]\Fabrikam Team`. */
  account: string;
  /** Whether it is a group or team. */
  isContainer?: boolean;
}

/** The name that Graph and identity references use: `aad.` for people, `vssgp.` for groups. */
export const descriptorOf = ({ id, isContainer }: User): string =>
  `${isContainer ? 'vssgp' : 'aad'}.${Buffer.from(id).toString('base64url')}`;
