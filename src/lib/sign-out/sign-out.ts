import { AdocError, exitCodes, type Organization } from '@adoc/sdk';
import type { Removal } from '../accounts/accounts.js';
import { isSameOrganization } from '../accounts/is-same-organization.js';
import { findTokenVariable } from '../credentials/environment.js';
import { inOneLine } from '../errors/in-one-line.js';
import type { Local } from '../local.js';
import { canonicalUrl } from '../organization/canonical-url.js';
import type { LogoutResult } from './logout-result.js';

/**
 * Forgets one organization, or everything: default token, every account, the default organization.
 * Each step is tried, whatever became of the others.
 * @throws AdocError (exit 4) when there was nothing to forget
 */
export async function signOut(local: Local, organization: Organization | undefined): Promise<LogoutResult> {
  const accounts = await removeAccounts(local, organization);
  const standard = await clearDefault(local, organization, accounts.left);
  const result: LogoutResult = {
    removed: accounts.removed,
    failures: [...accounts.failures, ...standard.failures],
    clearedDefault: standard.organization,
    clearedProject: standard.project,
    stillSignedInBy: findTokenVariable(local.machine.env) ?? null,
  };
  if (result.removed.length + result.failures.length === 0 && !result.clearedDefault)
    throw nothingStored(organization, result);
  return result;
}

async function removeAccounts(
  local: Local,
  organization: Organization | undefined,
): Promise<Pick<LogoutResult, 'removed' | 'failures'> & { left: ReadonlySet<string> }> {
  try {
    const accounts = await local.accounts();
    const { removed, failures } = await (organization ? accounts.remove(organization.url) : accounts.removeAll());
    return {
      removed: [...new Set(removed.map((account) => account.organization))],
      failures: failures.map(describeFailure),
      left: new Set(failures.map(({ account }) => account.secretId)),
    };
  } catch (error) {
    const left = organization ? 'the account' : 'every account';
    return {
      removed: [],
      failures: [{ organization: organization?.url ?? null, left, reason: inOneLine(error as AdocError) }],
      left: new Set(),
    };
  }
}

interface Cleared {
  organization: string | null;
  project: string | null;
  failures: LogoutResult['failures'];
}

async function clearDefault(
  local: Local,
  organization: Organization | undefined,
  left: ReadonlySet<string>,
): Promise<Cleared> {
  // Another process may have signed in to it meanwhile, and relies on the default. What could not be removed is no sign-in.
  const isSignedInAgain = async (text: string): Promise<boolean> => {
    const accounts = await local.accounts();
    const account = await accounts.find(canonicalUrl(text) ?? text).catch(() => undefined);
    return account !== undefined && !left.has(account.secretId);
  };
  let former: string | null = null;
  try {
    const { droppedProject } = await local.changeSettings(async (current) => {
      const text = typeof current.organization === 'string' ? current.organization : null;
      const isMeant =
        text !== null &&
        (!organization || isSameOrganization(canonicalUrl(text), organization.url)) &&
        !(await isSignedInAgain(text));
      former = isMeant ? text : null;
      return isMeant ? { organization: null } : {};
    });
    return { organization: former, project: droppedProject ?? null, failures: [] };
  } catch (error) {
    const failure = { organization: former, left: 'the default organization', reason: inOneLine(error as AdocError) };
    return { organization: null, project: null, failures: [failure] };
  }
}

function describeFailure({ account, left, error }: Removal['failures'][number]): LogoutResult['failures'][number] {
  const { organization } = account;
  const what = left === 'secret' ? 'token' : 'account';
  return {
    organization,
    left: `the ${organization === null ? 'default ' : ''}${what}`,
    reason: inOneLine(error as AdocError),
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
