import type { Entra } from './entra.js';
import { entraErrors } from './errors.js';
import type { Form } from './grant.js';
import { grantErrors } from './grant-errors.js';
import { parseScope } from './parse-scope.js';
import type { Client, Tenant } from './tenant.js';

/** Where a sign-in has to lead to, whatever its outcome. */
export interface Reply {
  tenant: Tenant;
  client: Client;
  redirectUri: string;
}

/** Milliseconds that a code lives. */
const CODE_LIFE = 600_000;

/**
 * Finds out who asks for a sign-in, and where the browser may go afterwards: this machine, and what the client registered.
 * @throws EntraError that only the browser can show, since there is nowhere to go.
 */
export function readReply(entra: Entra, tenantName: string, form: Form): Reply {
  const tenant = entra.getTenant(tenantName, form.get('client_id'));
  const client = entra.getClient(tenant, form.get('client_id'));
  const redirectUri = form.get('redirect_uri');
  if (!redirectUri) throw entraErrors.missing('redirect_uri');
  if (!isLoopback(redirectUri) && !client.redirectUris.includes(redirectUri)) {
    throw entraErrors.replyNotRegistered(redirectUri, client.id);
  }
  return { tenant, client, redirectUri };
}

/**
 * Signs somebody in at once and makes the code that the browser takes to the program.
 * @throws EntraError for the program.
 */
export function authorize(entra: Entra, { tenant, client, redirectUri }: Reply, form: Form): string {
  entra.refusals.meet('authorize');
  const type = form.get('response_type') ?? '';
  if (type !== 'code') throw type ? entraErrors.unsupportedResponse(type) : entraErrors.missing('response_type');
  const scope = parseScope(form.get('scope') ?? '', { tenant, client });
  if (client.needsConsent) throw grantErrors.consentRequired(client.id, client.name);
  // No browser of the emulator's has a session, so that nothing can be done behind somebody's back.
  if (form.get('prompt') === 'none') throw entraErrors.signInNeeded();
  const value = form.get('code_challenge');
  const code = entra.newSecret('1.A');
  entra.codes.set(code, {
    tenant,
    client,
    principal: entra.getPerson(tenant, form.get('login_hint')),
    scope,
    redirectUri,
    challenge: value === undefined ? undefined : { value, method: form.get('code_challenge_method') ?? 'plain' },
    nonce: form.get('nonce'),
    expiresAt: entra.clock.now() + CODE_LIFE,
    isRedeemed: false,
  });
  return code;
}

function isLoopback(uri: string): boolean {
  if (!URL.canParse(uri)) return false;
  const { protocol, hostname } = new URL(uri);
  return protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}
