import { createHash } from 'node:crypto';
import { clientErrors } from './client-errors.js';
import type { Entra } from './entra.js';
import { entraErrors } from './errors.js';
import type { Form, Grant } from './grant.js';
import { grantErrors } from './grant-errors.js';
import { issueAccessToken, issueTokens, type Tokens } from './issue-tokens.js';
import { parseScope } from './parse-scope.js';
import { proveClient } from './prove-client.js';
import type { Client, Tenant } from './tenant.js';

interface Asking {
  tenant: Tenant;
  client: Client;
  form: Form;
}

const GRANTS: Readonly<Record<string, (entra: Entra, asking: Asking) => Tokens>> = {
  authorization_code: redeemCode,
  refresh_token: redeemRefreshToken,
  client_credentials: redeemCredentials,
  'urn:ietf:params:oauth:grant-type:device_code': redeemDeviceCode,
  // Older clients write it so.
  device_code: redeemDeviceCode,
  password: refusePassword,
};

/**
 * Answers a token request.
 * @param tenantName Id, name or domain; `common` and `organizations` are the tenant that knows the client.
 * @throws EntraError
 */
export function redeem(entra: Entra, tenantName: string, form: Form): Tokens {
  const tenant = entra.getTenant(tenantName, form.get('client_id'));
  const type = required(form, 'grant_type');
  const grant = Object.hasOwn(GRANTS, type) ? GRANTS[type] : undefined;
  if (!grant) throw entraErrors.unsupportedGrant(type);
  const client = entra.getClient(tenant, form.get('client_id'));
  proveClient(entra, { tenant, client, form });
  entra.refusals.meet(type);
  if (client.needsConsent && type !== 'client_credentials') throw grantErrors.consentRequired(client.id, client.name);
  return grant(entra, { tenant, client, form });
}

function redeemCode(entra: Entra, { client, form }: Asking): Tokens {
  const code = entra.codes.get(required(form, 'code'));
  const redirectUri = required(form, 'redirect_uri');
  if (!code) throw grantErrors.malformedGrant();
  if (code.client !== client) throw grantErrors.foreignCode();
  if (code.isRedeemed) throw grantErrors.redeemedCode();
  if (entra.clock.now() >= code.expiresAt) throw grantErrors.expiredGrant();
  if (redirectUri !== code.redirectUri) throw grantErrors.replyDiffers(redirectUri, code.redirectUri);
  checkVerifier(code.challenge, form.get('code_verifier'));
  code.isRedeemed = true;
  return issueTokens(entra, code, { nonce: code.nonce, clientInfo: wantsClientInfo(form) });
}

function checkVerifier(challenge: { value: string; method: string } | undefined, verifier: string | undefined): void {
  if (!challenge && verifier === undefined) return;
  const hashed = createHash('sha256')
    .update(verifier ?? '')
    .digest('base64url');
  const shown = challenge?.method === 'plain' ? verifier : hashed;
  if (shown !== challenge?.value) throw grantErrors.wrongVerifier();
}

function redeemRefreshToken(entra: Entra, { tenant, client, form }: Asking): Tokens {
  const token = entra.refreshTokens.get(required(form, 'refresh_token'));
  if (!token || token.client !== client) throw grantErrors.malformedGrant();
  if (token.isRevoked) throw grantErrors.revokedGrant();
  if (entra.clock.now() >= token.expiresAt) throw grantErrors.expiredRefresh();
  if (token.isUsed && tenant.refusesUsedRefreshTokens) throw grantErrors.expiredGrant();
  token.isUsed = true;
  const wanted = form.get('scope');
  const asked = wanted === undefined ? token.scope : parseScope(wanted, { tenant, client });
  // Whoever renews with a refresh token gets a new one, asked for or not.
  const grant: Grant = { tenant, client, principal: token.principal, scope: { ...asked, offline: true } };
  return issueTokens(entra, grant, { clientInfo: wantsClientInfo(form) });
}

function redeemCredentials(entra: Entra, { tenant, client, form }: Asking): Tokens {
  const text = required(form, 'scope');
  if (!form.has('client_secret') && !form.has('client_assertion')) throw clientErrors.noSecret();
  if (!text.split(/\s+/).every((word) => word.endsWith('/.default'))) throw entraErrors.needsDefaultScope(text);
  const scope = parseScope(text, { tenant, client });
  return issueAccessToken(entra, { tenant, client, principal: client.principal, scope });
}

function redeemDeviceCode(entra: Entra, { tenant, client, form }: Asking): Tokens {
  const { state, scope } = entra.deviceCodes.poll(required(form, 'device_code'), client);
  const principal = state.approvedBy ?? entra.getPerson(tenant);
  return issueTokens(entra, { tenant, client, principal, scope }, { clientInfo: wantsClientInfo(form) });
}

/** Tenants ask for a second factor by now, which a password in a form cannot bring. */
function refusePassword(_entra: Entra, { tenant, client, form }: Asking): never {
  required(form, 'username');
  required(form, 'password');
  throw grantErrors.strongerSignIn(parseScope(required(form, 'scope'), { tenant, client }).resource.id);
}

const wantsClientInfo = (form: Form): boolean => form.get('client_info') === '1';

/** @throws EntraError AADSTS900144 */
function required(form: Form, name: string): string {
  const value = form.get(name);
  if (!value) throw entraErrors.missing(name);
  return value;
}
