import { constants, verify, X509Certificate } from 'node:crypto';
import { clientErrors } from './client-errors.js';
import type { Entra } from './entra.js';
import type { Form } from './grant.js';
import { type Jwt, readJwt } from './jwt.js';
import { type Client, isConfidential, type Tenant } from './tenant.js';

interface Asking {
  tenant: Tenant;
  client: Client;
  form: Form;
}

/**
 * Checks that a request comes from the application it names: by secret, by certificate, or by a token of another issuer.
 * A public client proves nothing, and must not try.
 * @throws EntraError
 */
export function proveClient(entra: Entra, { tenant, client, form }: Asking): void {
  const secret = form.get('client_secret');
  const assertion = form.get('client_assertion');
  if (!isConfidential(client)) {
    if (secret !== undefined || assertion !== undefined) throw clientErrors.publicClient();
    return;
  }
  if (assertion !== undefined) proveByAssertion(entra, { tenant, client, assertion });
  else if (secret === undefined) throw clientErrors.noSecret();
  else if (!client.secrets.includes(secret)) throw clientErrors.wrongSecret(client.id);
}

function proveByAssertion(
  entra: Entra,
  { tenant, client, assertion }: { tenant: Tenant; client: Client; assertion: string },
): void {
  const jwt = readJwt(assertion);
  if (!jwt) throw clientErrors.badAssertion('Expected three parts with JSON in them.');
  checkTime(entra, jwt);
  const { iss, sub } = jwt.claims;
  // An application speaks for itself with a certificate; everybody else is somebody it trusts.
  if (iss === client.id || sub === client.id) proveByCertificate(tenant, client, jwt);
  else proveByFederation(client, jwt);
}

function proveByCertificate(tenant: Tenant, client: Client, jwt: Jwt): void {
  const { iss, sub, aud } = jwt.claims;
  if (iss !== client.id || sub !== client.id) throw clientErrors.foreignAssertion(client.id);
  const audience = String(aud);
  const path = /^https:\/\/[^/]+\/([^/]+)\/(?:oauth2\/(?:v2\.0\/)?token|v2\.0)\/?$/i.exec(audience)?.[1]?.toLowerCase();
  const names = [tenant.id, tenant.name.toLowerCase(), tenant.domain.toLowerCase(), 'common', 'organizations'];
  if (path === undefined || !names.includes(path)) throw clientErrors.assertionAudience(audience);
  if (!client.certificates.some((pem) => isSignedBy(pem, jwt))) {
    throw clientErrors.assertionSignature(String(jwt.header['x5t#S256'] ?? jwt.header.x5t ?? ''));
  }
}

function isSignedBy(pem: string, { header, signed, signature }: Jwt): boolean {
  const certificate = new X509Certificate(pem);
  const print = (hex: string): string => Buffer.from(hex.replaceAll(':', ''), 'hex').toString('base64url');
  const { x5t, 'x5t#S256': sha256, alg } = header;
  if (sha256 !== undefined && sha256 !== print(certificate.fingerprint256)) return false;
  if (x5t !== undefined && x5t !== print(certificate.fingerprint)) return false;
  if (alg !== 'RS256' && alg !== 'PS256') return false;
  const { publicKey } = certificate;
  const key =
    alg === 'PS256'
      ? { key: publicKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST }
      : publicKey;
  return publicKey.asymmetricKeyType === 'rsa' && verify('sha256', Buffer.from(signed), key, signature);
}

/** The signature of another issuer is not checked: the emulator has no key of it. */
function proveByFederation({ federated }: Client, { claims }: Jwt): void {
  const [issuer, subject] = [String(claims.iss), String(claims.sub)];
  const audiences = [claims.aud].flat().map(String);
  const ofIssuer = federated.filter((record) => record.issuer === issuer);
  if (ofIssuer.length === 0) throw clientErrors.noFederation('issuer', issuer);
  const ofAudience = ofIssuer.filter(({ audience }) => audiences.includes(audience));
  if (ofAudience.length === 0) throw clientErrors.noFederation('audience', audiences.join(' '));
  if (!ofAudience.some((record) => record.subject === subject)) throw clientErrors.noFederation('subject', subject);
}

function checkTime({ clock }: Entra, { claims }: Jwt): void {
  // Clocks differ; Entra ID allows five minutes.
  const tolerance = 300;
  const now = clock.now() / 1000;
  const [from, to] = [Number(claims.nbf ?? claims.iat ?? 0), Number(claims.exp ?? 0)];
  if (now + tolerance >= from && now < to + tolerance) return;
  const shown = [now, from, to].map((seconds) => new Date(Math.floor(seconds) * 1000).toISOString());
  throw clientErrors.assertionTime(shown[0] ?? '', shown[1] ?? '', shown[2] ?? '');
}
