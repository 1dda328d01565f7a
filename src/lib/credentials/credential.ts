import { noteRevealed } from '../secrets/revealed.js';
import type { Secret } from '../secrets/secret.js';
import type { StoreName } from '../secrets/secret-store.js';

/** Where a credential was found. It decides where it may go. */
export type CredentialSource =
  | { kind: 'environment'; variable: string }
  | { kind: 'stored'; organization: string; store: StoreName }
  | { kind: 'stored-default'; store: StoreName }
  /** The token of a pipeline job, for the collection that runs it. */
  | { kind: 'job'; collection: string }
  | { kind: 'azure-cli' }
  /** Given at a login that is going on. */
  | { kind: 'typed' };

/** How a credential is sent. A PAT goes as Basic with an empty user. */
export type CredentialKind = 'pat' | 'basic' | 'bearer';

export interface Credential {
  kind: CredentialKind;
  secret: Secret;
  /** Whose password it is: `DOMAIN\user`. */
  user?: string;
  source: CredentialSource;
  /** When it is no longer valid, where that is known. ISO 8601. */
  expiresAt?: string;
  /** Called when the service does not accept it, so that what is kept of it can go. */
  rejected?(): Promise<void>;
}

const kinds: Record<CredentialKind, string> = {
  pat: 'personal access token',
  basic: 'user name and password',
  bearer: 'access token',
};

/** What kind it is, for people. */
export const describeKind = (kind: CredentialKind): string => kinds[kind];

const storedAs: Record<CredentialKind, string> = { pat: 'token', basic: 'password', bearer: 'sign-in' };

const typed: Record<CredentialKind, string> = {
  pat: 'the token',
  basic: 'the user name and password',
  bearer: 'the sign-in',
};

/** Names a credential without showing it. */
export function nameOf({ kind, source }: Pick<Credential, 'kind' | 'source'>): string {
  switch (source.kind) {
    case 'environment':
      return `the token in the environment variable ${source.variable}`;
    case 'stored':
      return `the ${storedAs[kind]} stored for ${source.organization}`;
    case 'stored-default':
      return 'the default token';
    case 'job':
      return 'the job access token in SYSTEM_ACCESSTOKEN';
    case 'azure-cli':
      return 'the sign-in of Azure CLI';
    case 'typed':
      return typed[kind];
  }
}

/** What to do when Azure DevOps rejects it. */
export function remediesFor({ kind, source }: Pick<Credential, 'kind' | 'source'>, organization: string): string[] {
  switch (source.kind) {
    case 'environment':
      return [`Put a valid token into ${source.variable}, or unset it to use a stored one.`];
    case 'job':
      return [
        'The token is valid while its job runs. Give the build service the permission, or sign in with a token of your own.',
      ];
    case 'azure-cli':
      return [
        'Sign in with a user who has access: az login',
        `Or sign in without Azure CLI: adoc devops login --organization ${organization}`,
      ];
    case 'typed':
      return typedRemedies[kind](organization);
    default:
      return [`Sign in again: adoc devops login --organization ${organization}${wayOf[kind]}`];
  }
}

const typedRemedies: Record<CredentialKind, (organization: string) => string[]> = {
  pat: (organization) => [`Create another one at ${organization}/_usersSettings/tokens and sign in again.`],
  basic: () => [`Give the user name with its domain: --username 'DOMAIN\\user'`],
  bearer: () => ['Sign in as somebody who has access to it, or to its tenant: --tenant ID'],
};

const wayOf: Record<CredentialKind, string> = {
  pat: '',
  basic: ` --auth-type basic --username 'DOMAIN\\user'`,
  bearer: ' --auth-type entra',
};

/** Value of the `Authorization` header. */
export function authorizationOf({ kind, secret, user = '' }: Omit<Credential, 'source'>): string {
  if (kind === 'bearer') return `Bearer ${secret.reveal()}`;
  const encoded = Buffer.from(`${user}:${secret.reveal()}`).toString('base64');
  noteRevealed(encoded);
  return `Basic ${encoded}`;
}
