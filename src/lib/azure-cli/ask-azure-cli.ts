import { AdocError, exitCodes } from '@adoc/sdk';
import type { Machine } from '../machine.js';
import { withoutTokens } from '../programs/environment.js';
import { azureCli, findProgram } from '../programs/find-program.js';
import { runBounded } from '../programs/run-bounded.js';
import { Secret } from '../secrets/secret.js';
import { azureCliError } from './azure-cli-error.js';
import { expiryOf } from './expiry-of.js';

/** A token of Microsoft Entra ID for Azure DevOps. */
export interface AccessToken {
  secret: Secret;
  /** Milliseconds since 1970. */
  expiresAt: number;
}

/** Azure DevOps as Microsoft Entra ID knows it, the same in every tenant. */
export const azureDevOpsResource = '499b84ac-1321-427f-aa17-267ca6975798';

/** Milliseconds: Azure CLI starts Python and may have to renew its own sign-in over the network. */
const timeLimit = 30_000;

/** Where Azure CLI is; undefined when it is not installed, or switched off by `ADOC_AZURE_CLI=off`. */
export function findAzureCli({ env, platform }: Machine): string | undefined {
  return env.ADOC_AZURE_CLI?.toLowerCase() === 'off' ? undefined : findProgram(azureCli, env, platform);
}

/**
 * Asks Azure CLI for a token of Azure DevOps.
 * @param tenant a GUID; without it, the tenant that Azure CLI is signed in to
 * @throws AdocError (exit 4) that says whether nobody is signed in, the tenant is another one, or Azure CLI does not work
 */
export async function askAzureCli(
  az: string,
  { env, platform }: Machine,
  tenant: string | undefined,
): Promise<AccessToken> {
  const words = ['account', 'get-access-token', '--resource', azureDevOpsResource, '--output', 'json'];
  const args = tenant ? [...words, '--tenant', tenant] : words;
  // Azure CLI would ask its users for surveys and updates on the way.
  const quiet = {
    AZURE_CORE_SURVEY_MESSAGE: 'false',
    AZURE_CORE_COLLECT_TELEMETRY: 'false',
    AZURE_CORE_NO_COLOR: 'true',
  };
  const ended = await runBounded(az, args, { env: { ...withoutTokens(env), ...quiet }, platform, timeLimit });
  if (ended.exitCode !== 0) throw azureCliError(ended, { tenant, timeLimit });
  try {
    const answer = JSON.parse(ended.stdout) as { accessToken?: unknown } & Parameters<typeof expiryOf>[0];
    if (typeof answer.accessToken !== 'string' || answer.accessToken === '') throw new Error('no token');
    return { secret: new Secret(answer.accessToken), expiresAt: expiryOf(answer) };
  } catch {
    // What it printed may hold the token, and is not repeated.
    throw new AdocError('Azure CLI answered with something that is not a token.', {
      code: 'azure-cli-failed',
      exitCode: exitCodes.notAllowed,
      suggestions: [
        `Try it: az account get-access-token --resource ${azureDevOpsResource}`,
        'Update Azure CLI: az upgrade',
      ],
    });
  }
}
