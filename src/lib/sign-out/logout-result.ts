import { sentences } from '@adoc/sdk';

export interface LogoutResult {
  /** Canonical URLs, null for the default token. */
  removed: (string | null)[];
  /** What could not be removed, and why. The organization is null where it is the default token, or more than one. */
  failures: { organization: string | null; left: string; reason: string }[];
  /** The default organization that is gone. */
  clearedDefault: string | null;
  /** The default project, which went with it. */
  clearedProject: string | null;
  /** What signs the user in all the same: an environment variable. */
  stillSignedInBy: string | null;
}

export const logoutView = sentences<LogoutResult>((result) => [
  ...result.removed.map((organization) =>
    organization ? `Signed out of ${organization}.` : 'The default token is removed.',
  ),
  ...(result.clearedDefault ? [`The default organization ${result.clearedDefault} is cleared.`] : []),
  ...(result.clearedProject ? [`The default project ${result.clearedProject} is cleared.`] : []),
  ...result.failures.map(
    ({ organization, left, reason }) => `Left behind: ${left}${organization ? ` of ${organization}` : ''} (${reason})`,
  ),
  ...(result.stillSignedInBy
    ? [`The environment variable ${result.stillSignedInBy} still signs you in; unset it too.`]
    : []),
]);
