import type { Secret } from '../secrets/secret.js';
import type { StoreName } from '../secrets/secret-store.js';

/** Where a credential was found. It decides where it may go. */
export type CredentialSource =
  | { kind: 'environment'; variable: string }
  | { kind: 'stored'; organization: string; store: StoreName }
  | { kind: 'stored-default'; store: StoreName };

export interface Credential {
  /** A personal access token, sent as Basic with an empty user. */
  kind: 'pat';
  secret: Secret;
  source: CredentialSource;
}

/** Names a credential without showing it. */
export function nameOf(source: CredentialSource): string {
  switch (source.kind) {
    case 'environment':
      return `the token in the environment variable ${source.variable}`;
    case 'stored':
      return `the token stored for ${source.organization}`;
    case 'stored-default':
      return 'the default token';
  }
}

/** What to do when Azure DevOps rejects it. */
export function remediesFor(source: CredentialSource, organization: string): string[] {
  const login = `Sign in again: adoc devops login --organization ${organization}`;
  if (source.kind !== 'environment') return [login];
  return [`Put a valid token into ${source.variable}, or unset it to use a stored one.`];
}

/** Value of the `Authorization` header. */
export function authorizationOf({ secret }: Credential): string {
  return patAuthorization(secret);
}

export function patAuthorization(token: Secret): string {
  return `Basic ${Buffer.from(`:${token.reveal()}`).toString('base64')}`;
}
