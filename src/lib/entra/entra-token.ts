/** What Microsoft Entra ID gave. */
export interface EntraToken {
  accessToken: string;
  /** Milliseconds since 1970. */
  expiresAt: number;
  /** The tenant it is of. */
  tenant: string;
  /** The identity library's state. Only of people. */
  cache?: string;
}

/** The part of the identity library's result that is used. */
interface Result {
  accessToken: string;
  expiresOn: Date | null;
  tenantId: string;
}

/** Half of the shortest time that Entra ID gives, for a result that does not say. Milliseconds. */
const unknown = 30 * 60_000;

/** @throws Error when there is no token in the result */
export function tokenOf(result: Result | null, now: number, tenant: string): EntraToken {
  if (!result?.accessToken) throw new Error('Microsoft Entra ID gave no access token.');
  const { accessToken, expiresOn, tenantId } = result;
  // The library counts from the real time, which is not ours where a test hands in another clock.
  const life = expiresOn ? expiresOn.getTime() - Date.now() : unknown;
  return { accessToken, expiresAt: now + life, tenant: tenantId || tenant };
}
