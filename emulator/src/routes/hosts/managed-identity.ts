import { findManagedIdentity, findWantedResource, issueIdentityToken } from '../../areas/entra/managed-identity.js';
import type { Client, Tenant } from '../../areas/entra/tenant.js';
import { type Answer, answer } from '../../http/answer.js';
import type { HostCall, HostRoute } from './host-route.js';

/**
 * The address inside Azure where a machine gets tokens without a secret: as a virtual machine has it, and under `/msi/token`
 * as App Service has it (`IDENTITY_ENDPOINT`, `IDENTITY_HEADER`).
 */
export const managedIdentity: HostRoute = {
  host: /^169\.254\.169\.254$/,
  run(call) {
    const path = call.segments.join('/').toLowerCase();
    if (call.method !== 'GET') return answer.json({ error: 'method_not_allowed' }, { status: 405 });
    if (path === 'metadata/identity/oauth2/token') return ofMachine(call);
    return path === 'msi/token' ? ofAppService(call) : answer.json({ error: 'not_found' }, { status: 404 });
  },
};

function ofMachine(call: HostCall): Answer {
  if (String(call.headers.metadata ?? '').toLowerCase() !== 'true') {
    return refused('Required metadata header not specified');
  }
  if (!call.query.text('api-version')) return refused("Required query variable 'api-version' is missing");
  const found = find(call);
  if (!found) return refused('Identity not found');
  const resource = findWantedResource(call.query.text('resource') ?? '');
  if (!resource)
    return refused(
      `AADSTS500011: The resource principal named ${call.query.text('resource') ?? ''} was not found.`,
      'invalid_resource',
    );
  const { token, life, notBefore, expiresOn } = issueIdentityToken(call.entra, found, resource);
  return answer.json({
    access_token: token,
    client_id: found.identity.id,
    expires_in: String(life),
    expires_on: String(expiresOn),
    ext_expires_in: String(life),
    not_before: String(notBefore),
    resource: call.query.text('resource'),
    token_type: 'Bearer',
  });
}

function ofAppService(call: HostCall): Answer {
  const shown = call.headers['x-identity-header'];
  const found = find(call);
  if (!shown || (found?.tenant.identityHeader ?? shown) !== shown) {
    return answer.json({ statusCode: 401, message: 'Unauthorized' }, { status: 401 });
  }
  if (!found)
    return answer.json(
      { statusCode: 400, message: 'No User Assigned or Delegated Managed Identity found' },
      { status: 400 },
    );
  const resource = findWantedResource(call.query.text('resource') ?? '');
  if (!resource)
    return answer.json({ statusCode: 400, message: 'AADSTS500011: The resource was not found.' }, { status: 400 });
  const { token, expiresOn } = issueIdentityToken(call.entra, found, resource);
  return answer.json({
    access_token: token,
    expires_on: String(expiresOn),
    resource: call.query.text('resource'),
    token_type: 'Bearer',
    client_id: found.identity.id,
  });
}

function find({ entra, query }: HostCall): { tenant: Tenant; identity: Client } | undefined {
  return findManagedIdentity(entra, {
    clientId: query.text('client_id'),
    objectId: query.text('object_id') ?? query.text('principal_id'),
    resourceId: query.text('mi_res_id') ?? query.text('msi_res_id'),
  });
}

const refused = (description: string, error = 'invalid_request'): Answer =>
  answer.json({ error, error_description: description }, { status: 400 });
