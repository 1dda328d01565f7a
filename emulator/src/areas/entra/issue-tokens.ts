import type { User } from '../identities/user.js';
import type { Entra } from './entra.js';
import type { Grant } from './grant.js';
import { encode, writeJwt } from './jwt.js';
import { grantedPermissions, scopesOf } from './parse-scope.js';
import { AZURE_DEVOPS } from './resources.js';

/** What a token request gets. */
export interface Tokens {
  token_type: 'Bearer';
  scope?: string;
  /** Seconds. */
  expires_in: number;
  ext_expires_in: number;
  access_token: string;
  refresh_token?: string;
  id_token?: string;
  client_info?: string;
}

interface Wishes {
  nonce?: string | undefined;
  /** Whether the client asked for `client_info`, by which MSAL tells accounts apart. */
  clientInfo?: boolean;
}

/** Seconds that an access token lives. */
const LIFE = 3599;
/** Milliseconds that a refresh token lives. */
const REFRESH_LIFE = 90 * 86_400_000;

/** Gives a client its tokens for somebody. */
export function issueTokens(entra: Entra, grant: Grant, { nonce, clientInfo = false }: Wishes = {}): Tokens {
  const { scope, principal, tenant } = grant;
  const info = { uid: principal.objectId, utid: tenant.id };
  return {
    scope: answeredScope(grant),
    ...issueAccessToken(entra, grant),
    ...(scope.offline && { refresh_token: issueRefreshToken(entra, grant) }),
    ...(scope.openid && { id_token: issueIdToken(entra, grant, nonce) }),
    ...(clientInfo && { client_info: encode(JSON.stringify(info)) }),
  };
}

/** The access token alone, as applications get it for themselves. @param life Seconds. */
export function issueAccessToken(
  entra: Entra,
  grant: Grant,
  life = LIFE,
): Pick<Tokens, 'token_type' | 'expires_in' | 'ext_expires_in' | 'access_token'> {
  const { tenant, principal, scope } = grant;
  const now = entra.clock.now();
  const token = entra.accounts.secrets.add(writeJwt(accessClaims(entra, grant, life)));
  if (scope.resource === AZURE_DEVOPS) {
    const scopes = principal.isApplication ? undefined : scopesOf(scope);
    entra.accounts.add({
      kind: 'bearer',
      token,
      owner: principal.user,
      tenant: tenant.id,
      isApplication: principal.isApplication,
      validFrom: now,
      validTo: now + life * 1000,
      ...(scopes && { scopes }),
    });
  }
  return { token_type: 'Bearer', expires_in: life, ext_expires_in: life, access_token: token };
}

function accessClaims(
  entra: Entra,
  { tenant, client, principal, scope }: Grant,
  life: number,
): Record<string, unknown> {
  const { isApplication, objectId, user } = principal;
  return {
    aud: scope.resource.id,
    iss: `https://sts.windows.net/${tenant.id}/`,
    ...period(entra, life),
    appid: client.id,
    appidacr: isApplication ? '1' : '0',
    idp: `https://sts.windows.net/${tenant.id}/`,
    oid: objectId,
    sub: objectId,
    tid: tenant.id,
    uti: entra.newId(),
    ver: '1.0',
    ...(isApplication
      ? { idtyp: 'app' }
      : { ...names(user), upn: user.account, unique_name: user.account, scp: grantedPermissions(scope).join(' ') }),
  };
}

function issueIdToken(entra: Entra, { tenant, client, principal }: Grant, nonce: string | undefined): string {
  const { objectId, user } = principal;
  const token = writeJwt({
    aud: client.id,
    iss: `https://login.microsoftonline.com/${tenant.id}/v2.0`,
    ...period(entra, LIFE),
    ...names(user),
    ...(nonce !== undefined && { nonce }),
    oid: objectId,
    preferred_username: user.account,
    sub: objectId,
    tid: tenant.id,
    uti: entra.newId(),
    ver: '2.0',
  });
  return entra.accounts.secrets.add(token);
}

function issueRefreshToken(entra: Entra, { tenant, client, principal, scope }: Grant): string {
  const token = entra.newSecret('1.A');
  const expiresAt = entra.clock.now() + REFRESH_LIFE;
  entra.refreshTokens.set(token, { tenant, client, principal, scope, expiresAt, isUsed: false, isRevoked: false });
  return token;
}

/** Entra ID repeats what was asked for, with the permissions that `.default` stands for. */
function answeredScope({ scope }: Grant): string {
  const { permissions, resource, text } = scope;
  const full = permissions.includes('.default') ? grantedPermissions(scope) : [];
  return [...full.map((permission) => `${resource.id}/${permission}`), text].join(' ');
}

const names = ({ displayName }: User): Record<string, string> => {
  const [given = displayName, ...family] = displayName.split(' ');
  return { family_name: family.join(' '), given_name: given, name: displayName };
};

function period({ clock }: Entra, life: number): Record<string, number> {
  const now = Math.floor(clock.now() / 1000);
  return { iat: now, nbf: now, exp: now + life };
}
