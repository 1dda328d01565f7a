import { userInfo } from 'node:os';

/** Whether the user has a home: `HOME`, or the entry in the passwd file. */
export function hasHome(): boolean {
  return Boolean(process.env.HOME) || process.platform === 'win32' || findPasswdHome() !== undefined;
}

/** The home directory of the passwd entry; containers often run as a user that has no entry. */
export function findPasswdHome(): string | undefined {
  try {
    return userInfo().homedir || undefined;
  } catch {
    return undefined;
  }
}
