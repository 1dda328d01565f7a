import { entraErrors } from '../../../areas/entra/errors.js';
import { type Answer, answer } from '../../../http/answer.js';
import type { HostCall } from '../host-route.js';

const AUTHORITY = 'https://login.microsoftonline.com';
const ALIASES = ['login.microsoftonline.com', 'login.windows.net', 'login.microsoft.com', 'sts.windows.net'];

/** Which names of Entra ID are the same; clients ask before they trust one. */
export function instanceDiscovery({ query }: HostCall): Answer {
  const asked = query.text('authorization_endpoint');
  const tenant = asked && URL.canParse(asked) ? new URL(asked).pathname.split('/')[1] : undefined;
  return answer.json({
    tenant_discovery_endpoint: `${AUTHORITY}/${tenant ?? 'common'}/v2.0/.well-known/openid-configuration`,
    'api-version': '1.1',
    metadata: [
      { preferred_network: 'login.microsoftonline.com', preferred_cache: 'login.windows.net', aliases: ALIASES },
    ],
  });
}

/**
 * Where a tenant has its endpoints, under their real names.
 * @throws EntraError AADSTS90002
 */
export function openIdConfiguration({ entra }: HostCall, name: string): Answer {
  const isShared = ['common', 'organizations'].includes(name.toLowerCase());
  const known = isShared || entra.hasTenant(name);
  if (!known) throw entraErrors.unknownTenant(name, 'invalid_tenant');
  const tenant = isShared ? name : entra.getTenant(name).id;
  const base = `${AUTHORITY}/${tenant}`;
  return answer.json({
    token_endpoint: `${base}/oauth2/v2.0/token`,
    token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt'],
    jwks_uri: `${base}/discovery/v2.0/keys`,
    response_modes_supported: ['query', 'fragment', 'form_post'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    response_types_supported: ['code'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    issuer: `${AUTHORITY}/${isShared ? '{tenantid}' : tenant}/v2.0`,
    request_uri_parameter_supported: false,
    userinfo_endpoint: 'https://graph.microsoft.com/oidc/userinfo',
    authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
    device_authorization_endpoint: `${base}/oauth2/v2.0/devicecode`,
    http_logout_supported: true,
    frontchannel_logout_supported: true,
    end_session_endpoint: `${base}/oauth2/v2.0/logout`,
    claims_supported: ['sub', 'iss', 'aud', 'exp', 'iat', 'nonce', 'preferred_username', 'name', 'tid', 'ver', 'oid'],
    tenant_region_scope: null,
    cloud_instance_name: 'microsoftonline.com',
    cloud_graph_host_name: 'graph.windows.net',
    msgraph_host: 'graph.microsoft.com',
    rbac_url: 'https://pas.windows.net',
  });
}
