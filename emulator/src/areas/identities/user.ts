/** A user of the emulator. */
export interface User {
  id: string;
  displayName: string;
  /** Sign-in name, such as a mail address. */
  account: string;
}
