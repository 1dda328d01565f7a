import type { User } from '../identities/user.js';

/** A folder of release definitions. */
export interface Folder {
  /** With backslashes, such as `\Web\Shop`. */
  path: string;
  description: string;
  createdBy: User;
  createdOn: string;
  lastChangedBy: User;
  lastChangedDate: string;
}
