/** What one process did to the sign-in of an organization, as its own answer tells. */
export type Deed =
  /** The token that it kept. */
  | { login: string }
  /** Whether there was a sign-in to remove. */
  | { logout: boolean }
  /** Whether there was a sign-in to work with. */
  | { use: boolean };

/** Whether the deeds can have happened one after the other, in some order, to end with this token (undefined: signed out). */
export function hasSerialOrder(deeds: readonly Deed[], before: string | undefined, after: string | undefined): boolean {
  const seen = new Set<string>();
  const search = (left: readonly Deed[], token: string | undefined): boolean => {
    if (left.length === 0) return token === after;
    const key = JSON.stringify([left, token]);
    if (seen.has(key)) return false;
    seen.add(key);
    return left.some((deed, index) => {
      const rest = left.filter((_, other) => other !== index);
      if ('login' in deed) return search(rest, deed.login);
      const isSignedIn = token !== undefined;
      if ('use' in deed) return deed.use === isSignedIn && search(rest, token);
      return deed.logout === isSignedIn && search(rest, undefined);
    });
  };
  return search(deeds, before);
}
