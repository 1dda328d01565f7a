import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { AdocError, exitCodes } from '@adoc/sdk';
import type { AssertionSource } from './entra-method.js';

type Environment = NodeJS.ProcessEnv;

/** Names that the Terraform provider and Microsoft's identity library have given; the first that is not empty wins. */
const names = {
  clientId: ['ARM_CLIENT_ID', 'AZURE_CLIENT_ID'],
  tenant: ['ARM_TENANT_ID', 'AZURE_TENANT_ID'],
  clientSecret: ['ARM_CLIENT_SECRET', 'AZURE_CLIENT_SECRET'],
  certificate: ['ARM_CLIENT_CERTIFICATE_PATH', 'AZURE_CLIENT_CERTIFICATE_PATH'],
  /** The certificate itself, in base64. */
  certificateContent: ['ARM_CLIENT_CERTIFICATE'],
  certificatePassword: ['ARM_CLIENT_CERTIFICATE_PASSWORD', 'AZURE_CLIENT_CERTIFICATE_PASSWORD'],
  token: ['ARM_OIDC_TOKEN'],
  tokenFile: ['ARM_OIDC_TOKEN_FILE_PATH', 'AZURE_FEDERATED_TOKEN_FILE'],
  serviceConnection: [
    'ARM_ADO_PIPELINE_SERVICE_CONNECTION_ID',
    'ARM_OIDC_AZURE_SERVICE_CONNECTION_ID',
    'AZURESUBSCRIPTION_SERVICE_CONNECTION_ID',
  ],
} as const;

/** The same by a file that holds the value. */
const files: Partial<Record<keyof typeof names, readonly string[]>> = {
  clientId: ['ARM_CLIENT_ID_FILE_PATH'],
  clientSecret: ['ARM_CLIENT_SECRET_PATH', 'ARM_CLIENT_SECRET_FILE_PATH'],
};

/**
 * What the environment says about an identity of Microsoft Entra ID.
 * @throws AdocError (exit 2) when a file that it names cannot be read, or says something else than the variable beside it
 */
export async function findEntraVariable(env: Environment, what: keyof typeof names): Promise<string | undefined> {
  const value = find(env, names[what]);
  const fileVariable = (files[what] ?? []).find((name) => env[name]);
  if (!fileVariable) return value;
  const fromFile = await readValue(env[fileVariable] ?? '', fileVariable);
  if (value === undefined || value === fromFile) return fromFile;
  throw new AdocError(`${fileVariable} and ${names[what].find((name) => env[name])} do not agree.`, {
    code: 'usage',
    exitCode: exitCodes.usage,
    suggestions: ['Unset one of them.'],
  });
}

/** The way of signing in that the environment asks for, as the Terraform provider understands it. */
export function findEntraWay(env: Environment): 'workload-identity' | 'managed-identity' | undefined {
  const asksFor = (name: string) => /^(true|t|1)$/i.test(env[name] ?? '');
  if (asksFor('ARM_USE_OIDC')) return 'workload-identity';
  return asksFor('ARM_USE_MSI') ? 'managed-identity' : undefined;
}

/** Where the platform that runs us would vouch for us, if it does. */
export async function findAssertionSource(env: Environment, cwd: string): Promise<AssertionSource | undefined> {
  if (await findEntraVariable(env, 'token')) return { kind: 'variable', name: names.token[0] };
  const file = await findEntraVariable(env, 'tokenFile');
  if (file) return { kind: 'file', path: path.resolve(cwd, file) };
  const serviceConnection = await findEntraVariable(env, 'serviceConnection');
  if (serviceConnection) return { kind: 'azure-pipelines', serviceConnection };
  if (env.ACTIONS_ID_TOKEN_REQUEST_URL || env.ARM_OIDC_REQUEST_URL) return { kind: 'github' };
  return undefined;
}

const find = (env: Environment, variables: readonly string[]): string | undefined =>
  variables.map((name) => env[name]).find(Boolean);

async function readValue(file: string, variable: string): Promise<string> {
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch (error) {
    throw new AdocError(`The file that ${variable} names cannot be read: ${file}`, {
      code: 'usage',
      exitCode: exitCodes.usage,
      reason: (error as Error).message,
    });
  }
}
