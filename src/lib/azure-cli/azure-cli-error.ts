import { AdocError, exitCodes } from '@adoc/sdk';
import type { Ended } from '../programs/run-bounded.js';

interface Asked {
  tenant: string | undefined;
  /** Milliseconds. */
  timeLimit: number;
}

/** Says which of the ways it can fail Azure CLI has failed in, and what to type next. */
export function azureCliError({ stderr, isLate, fault, exitCode }: Ended, { tenant, timeLimit }: Asked): AdocError {
  if (isLate) {
    return failure('azure-cli-late', `Azure CLI gave no token within ${timeLimit / 1000} s.`, {
      suggestions: ['Try it: az account show', 'Or sign in without Azure CLI: adoc devops login'],
    });
  }
  if (fault) {
    return failure('azure-cli-failed', 'Azure CLI could not be started.', {
      reason: fault,
      suggestions: ['Try it: az --version', 'Or sign in without Azure CLI: adoc devops login'],
    });
  }
  const reason = reasonIn(stderr);
  const signIn = tenant ? `az login --tenant ${tenant}` : 'az login';
  // A wrong tenant is said with "az login" too, so that it is looked for first.
  if (
    /AADSTS(50020|50034|90072|90002|500011|50105|65001)|does not exist in tenant|different tenant|tenant .*not found/i.test(
      stderr,
    )
  ) {
    return failure(
      'azure-cli-wrong-tenant',
      'The sign-in of Azure CLI is not good for the tenant of this organization.',
      {
        reason,
        suggestions: [signIn, 'Or sign in without Azure CLI: adoc devops login'],
      },
    );
  }
  if (
    /az login|no subscription|AADSTS(700082|50173|50076|50079|70043|700084|530003)|refresh token|not logged in/i.test(
      stderr,
    )
  ) {
    return failure('azure-cli-signed-out', 'Azure CLI is installed, but its sign-in is missing or has expired.', {
      reason,
      suggestions: [signIn, 'Or sign in without Azure CLI: adoc devops login'],
    });
  }
  return failure('azure-cli-failed', `Azure CLI failed with exit code ${exitCode ?? 'none'}.`, {
    reason,
    suggestions: ['Try it: az account show', 'Or sign in without Azure CLI: adoc devops login'],
  });
}

function failure(
  code: string,
  message: string,
  rest: { reason?: string | undefined; suggestions: string[] },
): AdocError {
  return new AdocError(message, { code, exitCode: exitCodes.notAllowed, ...rest });
}

/** The line of its error output that says why: the last `ERROR:`, or the last one of a stack trace. */
function reasonIn(stderr: string): string | undefined {
  const lines = stderr
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^warning/i.test(line));
  const line = lines.find((each) => each.startsWith('ERROR:')) ?? lines.at(-1);
  return line?.replace(/^ERROR:\s*/, '').slice(0, 500);
}
