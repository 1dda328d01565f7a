import { AdocError, exitCodes, type Found, type Organization, type SessionChoice } from '@adoc/sdk';
import type { Account } from '../accounts/account.js';
import { findAccountOf } from '../credentials/account-of.js';
import { type CredentialSource, nameOf } from '../credentials/credential.js';
import { describeError } from '../errors/describe-error.js';
import type { Local } from '../local.js';
import { isMarketplace, parseSignInTarget } from '../organization/marketplace.js';
import { answered } from '../rest/answered.js';
import { createSession } from '../session.js';
import { whoAmI } from '../sign-in/who-am-i.js';
import { talkOn } from '../talk.js';
import type { ConnectionStatus } from './connection-status.js';

export interface Check {
  choice: SessionChoice;
  /** Ask the organizations who we are. */
  isLive: boolean;
}

/** How things stand with the organization that would be used now, and with each one signed in to. */
export async function checkConnections(local: Local, { choice, isLive }: Check): Promise<ConnectionStatus[]> {
  const session = createSession(local, choice);
  const inUse = await session.organization().catch((error: unknown) => {
    if (error instanceof AdocError && error.code === 'no-organization') return undefined;
    throw error;
  });
  const project = inUse && (await session.project().catch(() => undefined));
  const accounts = await (await local.accounts()).list();
  const others = accounts.filter(({ organization }) => organization !== null && organization !== inUse?.value.url);
  const emulator = local.machine.env.ADOC_EMULATOR || null;

  const rows: Promise<ConnectionStatus>[] = others.map(({ organization }) =>
    // Known by its sign-in, which is as good as being named by the user.
    check(
      { value: parseSignInTarget(organization as string), source: { kind: 'settings', name: 'accounts.json' } },
      false,
    ),
  );
  if (inUse) rows.unshift(check(inUse, true));
  return Promise.all(rows);

  async function check(organization: Found<Organization>, isInUse: boolean): Promise<ConnectionStatus> {
    const status: ConnectionStatus = {
      organization: organization.value.url,
      isInUse,
      organizationSource: isInUse ? organization.source : null,
      project: (isInUse && project?.value) || null,
      projectSource: (isInUse && project?.source) || null,
      credential: null,
      store: null,
      rejectedAt: null,
      expiresAt: null,
      user: null,
      problem: null,
      emulator: organization.value.deployment === 'services' ? emulator : null,
    };
    try {
      const talk = talkOn(local.machine, choice.options);
      // The token in the environment is for the organization in use; a login to another one does not make it that one's.
      const credential = await local.credential({ organization, isStoredOnly: !isInUse, talk });
      status.credential = { kind: credential.kind, source: nameOf(credential) };
      status.store = storeOf(credential.source);
      status.expiresAt = credential.expiresAt ?? null;
      status.rejectedAt = findAccountOf(credential.source, accounts)?.rejectedAt ?? null;
      // The Marketplace has no request that tells who a token belongs to.
      if (isMarketplace(organization.value)) return status;
      const client = await local.connect({ organization, service: 'core', plugin: choice.plugin, talk, credential });
      if (isLive) status.user = await whoAmI(client, organization.value);
    } catch (error) {
      const { code, message, reason = null, exitCode } = describeError(error, answered.has(local.machine));
      status.problem = { code, message, reason, exitCode };
      if (!status.credential) status.store = recordedStore(accounts, organization.value);
    }
    return status;
  }
}

/** 0, 4 when the credential cannot be used, 5 when the server could not be asked, 2 for a slip in the settings: judged by the organization in use, or by all where none is. */
export function exitCodeOf(rows: ConnectionStatus[]): number {
  const inUse = rows.filter((row) => row.isInUse);
  const judged = inUse.length > 0 ? inUse : rows;
  if (judged.length === 0) return exitCodes.notAllowed;
  const problems = judged.flatMap(({ problem, credential }) => {
    if (!problem) return [];
    return [problem.exitCode === exitCodes.usage && !credential ? exitCodes.notAllowed : problem.exitCode];
  });
  if (problems.length === 0) return exitCodes.done;
  // What is wrong in the environment or the settings says nothing about the credential.
  const other = [exitCodes.unavailable, exitCodes.usage].find((code) => problems.every((problem) => problem === code));
  return other ?? exitCodes.notAllowed;
}

function storeOf(source: CredentialSource): ConnectionStatus['store'] {
  if ('store' in source) return source.store;
  return source.kind === 'azure-cli' ? 'azure-cli' : 'environment';
}

function recordedStore(accounts: Account[], { url }: Organization): ConnectionStatus['store'] {
  return accounts.find(({ organization }) => organization === url)?.store ?? null;
}
