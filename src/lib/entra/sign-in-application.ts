import type { NodeAuthOptions } from '@azure/msal-node';
import type { Local } from '../local.js';
import type { Talk } from '../talk.js';
import { readAssertion } from './assertion.js';
import { readCertificate } from './certificate.js';
import { authorityOf, type EntraMethod, scope } from './entra-method.js';
import type { EntraSecret } from './entra-secret.js';
import { type EntraToken, tokenOf } from './entra-token.js';
import { networkClient } from './network-client.js';

export type ApplicationMethod = Exclude<EntraMethod, { kind: 'browser' | 'device-code' }>;

interface Wish {
  method: ApplicationMethod;
  tenant: string;
  /** What the application proves itself with, where it is kept with the account. */
  secret: Pick<EntraSecret, 'clientSecret' | 'certificatePassword'>;
  talk: Talk;
}

type Surroundings = Pick<Local, 'machine' | 'settings'>;

/** Signs an application in: nobody is asked, and no state but its own secret is kept. */
export async function signInApplication(local: Surroundings, wish: Wish): Promise<EntraToken> {
  const { method, tenant, talk } = wish;
  if (method.kind === 'managed-identity') return signInMachine(local, method.clientId, talk);
  const { ConfidentialClientApplication } = await import('@azure/msal-node');
  const proof = await proofOf(local, { ...wish, method });
  const application = new ConfidentialClientApplication({
    auth: { clientId: method.clientId, authority: authorityOf(tenant), ...proof },
    system: { networkClient: networkClient(local, talk) },
  });
  const result = await application.acquireTokenByClientCredential({ scopes: [scope], skipCache: true });
  return tokenOf(result, local.machine.clock.now(), tenant);
}

async function proofOf(
  local: Surroundings,
  { method, secret, talk }: Wish & { method: Exclude<ApplicationMethod, { kind: 'managed-identity' }> },
): Promise<Partial<NodeAuthOptions>> {
  if (method.kind === 'workload-identity') {
    return { clientAssertion: () => readAssertion(local, method.from, talk) };
  }
  if (method.certificate === undefined) return { clientSecret: secret.clientSecret ?? '' };
  return { clientCertificate: await readCertificate(method.certificate, secret.certificatePassword) };
}

async function signInMachine(local: Surroundings, clientId: string | undefined, talk: Talk): Promise<EntraToken> {
  const { ManagedIdentityApplication } = await import('@azure/msal-node');
  const application = new ManagedIdentityApplication({
    ...(clientId ? { managedIdentityIdParams: { userAssignedClientId: clientId } } : {}),
    system: { networkClient: networkClient(local, talk), disableInternalRetries: true },
  });
  const result = await application.acquireToken({ resource: scope.replace('/.default', ''), forceRefresh: true });
  return tokenOf(result, local.machine.clock.now(), 'managed-identity');
}
