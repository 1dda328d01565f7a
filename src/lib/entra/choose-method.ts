import path from 'node:path';
import { AdocError, exitCodes } from '@adoc/sdk';
import { developerClient, type EntraMethod, type EntraMethodKind } from './entra-method.js';
import { findAssertionSource, findEntraVariable } from './environment.js';

interface Choice {
  kind: EntraMethodKind;
  /** `--client-id`. */
  clientId: string | undefined;
  /** `--certificate`. */
  certificate: string | undefined;
  /** The setting `entra.clientId`, for people. */
  ownClient: string | undefined;
  env: NodeJS.ProcessEnv;
  cwd: string;
}

/**
 * How to sign in, from flags, environment and settings.
 * @throws AdocError (exit 2) when something is missing, with the ways to give it
 */
export async function chooseMethod({ kind, clientId, certificate, ownClient, env, cwd }: Choice): Promise<EntraMethod> {
  if (kind === 'browser' || kind === 'device-code') {
    // The library of Microsoft reads the same variable for the client that people sign in with.
    return { kind, clientId: clientId ?? ownClient ?? (env.AZURE_CLIENT_ID || developerClient) };
  }
  const application = clientId ?? (await findEntraVariable(env, 'clientId'));
  if (kind === 'managed-identity') return { kind, ...(application ? { clientId: application } : {}) };
  if (!application) throw missing('the id of the application', '--client-id', 'ARM_CLIENT_ID');
  if (kind === 'workload-identity') {
    const from = await findAssertionSource(env, cwd);
    if (!from) throw missing('a federated token', undefined, 'ARM_OIDC_TOKEN_FILE_PATH');
    return { kind, clientId: application, from };
  }
  // In the environment a secret goes before a certificate, as for the Terraform provider.
  const hasSecret = certificate === undefined && (await findEntraVariable(env, 'clientSecret')) !== undefined;
  const file = certificate ?? (hasSecret ? undefined : await findEntraVariable(env, 'certificate'));
  return { kind, clientId: application, ...(file ? { certificate: path.resolve(cwd, file) } : {}) };
}

function missing(what: string, flag: string | undefined, variable: string): AdocError {
  return new AdocError(`Signing in this way needs ${what}.`, {
    code: 'usage',
    exitCode: exitCodes.usage,
    suggestions: [...(flag ? [`${flag} ID`] : []), `Or the environment variable ${variable}`],
  });
}
