import type { NodeAuthOptions } from '@azure/msal-node';
import type { Local } from '../local.js';
import type { Talk } from '../talk.js';
import { readAssertion } from './assertion.js';
import { parseCertificate, readCertificate } from './certificate.js';
import { authorityOf, type EntraMethod, scope } from './entra-method.js';
import type { OwnSecret } from './entra-secret.js';
import { type EntraToken, tokenOf } from './entra-token.js';
import { throughHost } from './network-client.js';

export type ApplicationMethod = Exclude<EntraMethod, { kind: 'browser' | 'device-code' }>;

interface Wish {
  method: ApplicationMethod;
  tenant: string;
  /** What the application proves itself with, where it is kept with the account. */
  secret: OwnSecret;
  talk: Talk;
}

type Surroundings = Pick<Local, 'machine' | 'settings'>;

/** Signs an application in: nobody is asked, and no state but its own secret is kept. */
export async function signInApplication(local: Surroundings, wish: Wish): Promise<EntraToken> {
  const { method, tenant, talk } = wish;
  if (method.kind === 'managed-identity') return signInMachine(local, method.clientId, talk);
  const { ConfidentialClientApplication } = await import('@azure/msal-node');
  const proof = await proofOf(local, { ...wish, method });
  const result = await throughHost(local, talk, (networkClient) => {
    const application = new ConfidentialClientApplication({
      auth: { clientId: method.clientId, authority: authorityOf(tenant), ...proof },
      system: { networkClient },
    });
    return application.acquireTokenByClientCredential({ scopes: [scope], skipCache: true });
  });
  return tokenOf(result, local.machine.clock.now(), tenant);
}

async function proofOf(
  local: Surroundings,
  { method, secret, talk }: Wish & { method: Exclude<ApplicationMethod, { kind: 'managed-identity' }> },
): Promise<Partial<NodeAuthOptions>> {
  if (method.kind === 'workload-identity') {
    return { clientAssertion: () => readAssertion(local, method.from, talk) };
  }
  const { certificate, certificatePassword, clientSecret = '' } = secret;
  if (method.certificate !== undefined) {
    return { clientCertificate: await readCertificate(method.certificate, certificatePassword) };
  }
  if (certificate === undefined) return { clientSecret };
  return { clientCertificate: parseCertificate(certificate, 'the one that is kept', certificatePassword) };
}

async function signInMachine(local: Surroundings, clientId: string | undefined, talk: Talk): Promise<EntraToken> {
  const { ManagedIdentityApplication } = await import('@azure/msal-node');
  const result = await throughHost(local, talk, (networkClient) => {
    const application = new ManagedIdentityApplication({
      ...(clientId ? { managedIdentityIdParams: { userAssignedClientId: clientId } } : {}),
      system: { networkClient, disableInternalRetries: true },
    });
    return application.acquireToken({ resource: scope.replace('/.default', ''), forceRefresh: true });
  });
  return tokenOf(result, local.machine.clock.now(), 'managed-identity');
}
