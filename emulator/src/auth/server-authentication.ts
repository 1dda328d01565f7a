/**
 * How IIS lets callers of a Server in. `pat`: as after setup, personal access tokens work. `basic`: basic authentication is
 * switched on, so that IIS takes every Basic header for a Windows account, and personal access tokens do not work.
 * `negotiate`: Kerberos and NTLM alone.
 */
export type ServerAuthentication = 'pat' | 'basic' | 'negotiate';

/** What a Server offers in `WWW-Authenticate`. @param realm Its origin. */
export function challengeOf(authentication: ServerAuthentication, realm: string): string[] {
  if (authentication === 'negotiate') return ['Negotiate', 'NTLM'];
  const basic = `Basic realm="${realm}"`;
  return authentication === 'basic' ? ['Negotiate', 'NTLM', basic] : ['Bearer', basic, 'Negotiate', 'NTLM'];
}
