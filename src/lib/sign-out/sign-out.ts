import { AdocError, exitCodes, type Organization } from '@adoc/sdk';
import type { Removal } from '../accounts/accounts.js';
import { findTokenVariable } from '../credentials/environment.js';
import type { Local } from '../local.js';
import type { LogoutResult } from './logout-result.js';

/**
 * Forgets one organization, or everything: default token, every account, the default organization.
 * Each step is tried, whatever became of the others.
 * @throws AdocError (exit 4) when there was nothing to forget
 */
export async function signOut(local: Local, organization: Organization | undefined): Promise<LogoutResult> {
  const accounts = await local.accounts();
  const { removed, failures } = await (organization ? accounts.remove(organization.url) : accounts.removeAll());
  const standard = await clearDefault(local, organization);
  const result: LogoutResult = {
    removed: removed.map((account) => account.organization),
    failures: [...failures.map(describeFailure), ...standard.failures],
    clearedDefault: standard.organization,
    clearedProject: standard.project,
    stillSignedInBy: findTokenVariable(local.machine.env) ?? null,
  };
  if (result.removed.length + result.failures.length === 0 && !result.clearedDefault)
    throw nothingStored(organization, result);
  return result;
}

interface Cleared {
  organization: string | null;
  project: string | null;
  failures: LogoutResult['failures'];
}

async function clearDefault(local: Local, organization: Organization | undefined): Promise<Cleared> {
  let former: string | null = null;
  try {
    const { droppedProject } = await local.changeSettings((current) => {
      const isMeant =
        typeof current.organization === 'string' && (!organization || current.organization === organization.url);
      former = isMeant ? (current.organization as string) : null;
      return isMeant ? { organization: null } : {};
    });
    return { organization: former, project: droppedProject ?? null, failures: [] };
  } catch (error) {
    const reason = (error as Error).message;
    return {
      organization: null,
      project: null,
      failures: [{ organization: former, left: 'the default organization', reason }],
    };
  }
}

function describeFailure({ account, left, error }: Removal['failures'][number]): LogoutResult['failures'][number] {
  const { message, reason } = error as AdocError;
  return {
    organization: account.organization,
    left: left === 'secret' ? 'the token' : 'the account',
    reason: reason ?? message,
  };
}

function nothingStored(organization: Organization | undefined, { stillSignedInBy }: LogoutResult): AdocError {
  return new AdocError(
    organization ? `You are not signed in to ${organization.url}.` : 'You are not signed in anywhere.',
    {
      code: 'not-signed-in',
      exitCode: exitCodes.notAllowed,
      reason: stillSignedInBy
        ? `Nothing is stored, but the environment variable ${stillSignedInBy} signs you in.`
        : undefined,
      suggestions: ['adoc devops status shows who is signed in where.'],
    },
  );
}
