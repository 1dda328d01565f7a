import { EntraError } from './entra-error.js';

const request = (code: number, message: string): EntraError =>
  new EntraError({ error: 'invalid_request', code, message });
const scope = (code: number, message: string): EntraError => new EntraError({ error: 'invalid_scope', code, message });

/** The refusals of Entra ID that any request can meet, with its numbers. @see https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
export const entraErrors = {
  unknownTenant: (tenant: string, error = 'invalid_request') =>
    new EntraError({
      error,
      code: 90002,
      message: `Tenant '${tenant}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud. Check with your subscription administrator, this may happen if there are no active subscriptions for the tenant.`,
    }),
  missing: (parameter: string) =>
    request(900144, `The request body must contain the following parameter: '${parameter}'.`),
  unsupportedGrant: (type: string) =>
    new EntraError({
      error: 'unsupported_grant_type',
      code: 70003,
      message: `The app requested an unsupported grant type '${type}'.`,
    }),
  unsupportedResponse: (type: string) =>
    new EntraError({
      error: 'unsupported_response_type',
      code: 70005,
      message: `The app requested an unsupported response type '${type}'.`,
    }),
  unknownClient: (id: string, tenant: string) =>
    new EntraError({
      error: 'unauthorized_client',
      code: 700016,
      message: `Application with identifier '${id}' was not found in the directory '${tenant}'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You may have sent your authentication request to the wrong tenant.`,
    }),
  badScope: (value: string, why = `The scope ${value} is not valid.`) =>
    scope(
      70011,
      `The provided request must include a 'scope' input parameter. The provided value for the input parameter 'scope' is not valid. ${why}`,
    ),
  needsDefaultScope: (value: string) =>
    scope(
      1002012,
      `The provided value for scope ${value} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI).`,
    ),
  unknownResource: (resource: string, tenant: string) =>
    new EntraError({
      error: 'invalid_resource',
      code: 500011,
      message: `The resource principal named ${resource} was not found in the tenant named ${tenant}. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant.`,
    }),
  unknownPermission: (app: string, permission: string, resource: string) =>
    new EntraError({
      error: 'invalid_client',
      code: 650053,
      message: `The application '${app}' asked for scope '${permission}' that doesn't exist on the resource '${resource}'. Contact the app vendor.`,
    }),
  replyNotRegistered: (uri: string, id: string) =>
    request(
      50011,
      `The redirect URI '${uri}' specified in the request does not match the redirect URIs configured for the application '${id}'.`,
    ),
  signInNeeded: () =>
    new EntraError({
      error: 'login_required',
      code: 50058,
      message: 'A silent sign-in request was sent but no user is signed in.',
    }),
};
