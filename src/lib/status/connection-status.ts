import { type Source, sentences } from '@adoc/sdk';
import { type CredentialKind, describeKind } from '../credentials/credential.js';
import { describeSource } from '../organization/describe-source.js';
import { dayOf } from '../pats/expiry.js';
import type { StoreName } from '../secrets/secret-store.js';
import { nameOfUser, type SignedInUser } from '../sign-in/who-am-i.js';

/** How things stand with one organization. Fields that do not apply are null. */
export interface ConnectionStatus {
  organization: string;
  /** Commands without flags would go there now. */
  isInUse: boolean;
  /** What made it the one in use. */
  organizationSource: Source | null;
  project: string | null;
  projectSource: Source | null;
  credential: { kind: CredentialKind; source: string } | null;
  store: StoreName | 'environment' | 'azure-cli' | null;
  /** When git said that what is stored for it was turned down, unless somebody has signed in since. ISO 8601. */
  rejectedAt: string | null;
  /** When a stored token expires, where it is known. ISO 8601. */
  expiresAt: string | null;
  /** As the server says it now; null when it was not asked or did not accept the credential. */
  user: SignedInUser | null;
  /** What is wrong. */
  problem: { code: string; message: string; reason: string | null; exitCode: number } | null;
  /** The emulator that stands in for Azure DevOps Services. */
  emulator: string | null;
}

/** One paragraph for each organization. */
export const connectionView = sentences<ConnectionStatus[]>((rows) =>
  rows.flatMap((row, index) => [...(index === 0 ? [] : ['']), row.organization, ...describe(row)]),
);

function describe(row: ConnectionStatus): string[] {
  const facts: [string, string | null | undefined][] = [
    ['In use', row.organizationSource && `yes (${describeSource(row.organizationSource)})`],
    ['Project', row.project && withSource(row.project, row.projectSource)],
    ['Signed in as', row.user && nameOfUser(row.user)],
    ['Credential', row.credential && `${describeKind(row.credential.kind)}: ${row.credential.source}`],
    ['Store', row.store],
    ['Expires', row.expiresAt && dayOf(row.expiresAt)],
    ['Rejected', row.rejectedAt && `${row.rejectedAt}, when git used it`],
    ['Emulator', row.emulator],
    ['Problem', row.problem?.message],
    ['Reason', row.problem?.reason],
  ];
  return facts.filter(([, value]) => value).map(([name, value]) => `  ${`${name}:`.padEnd(14)}${value}`);
}

function withSource(value: string, source: Source | null): string {
  return source ? `${value} (${describeSource(source)})` : value;
}
