import { AdocError, exitCodes, type GlobalOptions } from '@adoc/sdk';
import type { EntraMethod } from '../entra/entra-method.js';
import type { OwnSecret } from '../entra/entra-secret.js';
import { findEntraVariable } from '../entra/environment.js';
import { readGivenSecret } from '../input/read-given-secret.js';
import type { Machine } from '../machine.js';

/**
 * A service principal proves itself by a secret of its own, or by a certificate, whose key may be protected by a password.
 * @throws AdocError (exit 2) when there is none
 */
export async function readOwnSecret(machine: Machine, method: EntraMethod, options: GlobalOptions): Promise<OwnSecret> {
  if (method.kind !== 'service-principal') return {};
  const { env } = machine;
  const password = await findEntraVariable(env, 'certificatePassword');
  const protection = password === undefined ? {} : { certificatePassword: password };
  if (method.certificate !== undefined) return protection;
  // The order is that of the Terraform provider.
  const clientSecret = await findEntraVariable(env, 'clientSecret');
  if (clientSecret) return { clientSecret };
  const certificate = await findEntraVariable(env, 'certificateContent');
  if (certificate) return { certificate: Buffer.from(certificate, 'base64').toString(), ...protection };
  return { clientSecret: await askClientSecret(machine, options) };
}

/** From a pipe, else a hidden prompt. */
async function askClientSecret(machine: Machine, options: GlobalOptions): Promise<string> {
  const secret = await readGivenSecret(machine, 'Client secret:', options);
  if (secret) return secret;
  throw new AdocError('No secret of the application was given.', {
    code: 'usage',
    exitCode: exitCodes.usage,
    suggestions: [
      'Put it into ARM_CLIENT_SECRET or AZURE_CLIENT_SECRET, or pipe it in.',
      'Or sign in with a certificate: --certificate FILE.pem',
    ],
  });
}
