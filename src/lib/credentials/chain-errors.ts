import { AdocError, exitCodes, type Found, type Organization } from '@adoc/sdk';
import { type Credential, nameOf } from './credential.js';
import { isJobOf, jobTokenMissing } from './job.js';

interface Looked {
  env: NodeJS.ProcessEnv;
  /** There is a default token, which may not go there. */
  hasFallback: boolean;
}

/** The chain has found nothing. */
export function credentialMissing(organization: Organization, { env, hasFallback }: Looked): AdocError {
  const job = isJobOf(env, organization) ? jobTokenMissing : undefined;
  const isServer = organization.deployment === 'server';
  const reason = hasFallback ? 'The default token is for Azure DevOps Services; a Server needs its own.' : undefined;
  return new AdocError(`You are not signed in to ${organization.url}.`, {
    code: 'not-signed-in',
    exitCode: exitCodes.notAllowed,
    reason: job?.reason ?? reason,
    suggestions: [
      ...(job?.suggestions ?? []),
      `adoc devops login --organization ${organization.url}`,
      ...(isServer ? [] : ['Or install Azure CLI and sign in with it: az login']),
      'Or put a token into the environment variable ADOC_TOKEN.',
    ],
  });
}

/** There is a credential that may not go there. */
export function credentialWithheld(credential: Credential, { value, source }: Found<Organization>): AdocError {
  return new AdocError(`${nameOf(credential)} is not sent to ${value.url}.`.replace(/^t/, 'T'), {
    code: 'credential-withheld',
    exitCode: exitCodes.notAllowed,
    reason: `Only the git remote ${source.name} names this server, and anybody can write a remote.`,
    suggestions: [
      `If you trust it: pass --organization ${value.url}, or adoc devops login --organization ${value.url}`,
    ],
  });
}
