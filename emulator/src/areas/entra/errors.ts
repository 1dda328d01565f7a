import { EntraError } from './entra-error.js';

const request = (code: number, message: string): EntraError =>
  new EntraError({ error: 'invalid_request', code, message });
const grant = (code: number, message: string, suberror?: string): EntraError =>
  new EntraError({ error: 'invalid_grant', code, message, ...(suberror && { suberror }) });
const client = (code: number, message: string): EntraError =>
  new EntraError({ error: 'invalid_client', code, message, isUnauthorized: true });
const scope = (code: number, message: string): EntraError => new EntraError({ error: 'invalid_scope', code, message });
const device = (error: string, code: number | undefined, message: string): EntraError =>
  new EntraError({ error, code, message });

/** The refusals of Entra ID, with its numbers. @see https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
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
  wrongSecret: (id: string) =>
    client(
      7000215,
      `Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${id}'.`,
    ),
  noSecret: () =>
    client(7000218, "The request body must contain the following parameter: 'client_assertion' or 'client_secret'."),
  publicClient: () =>
    client(700025, "Client is public so neither 'client_assertion' nor 'client_secret' should be presented."),
  badAssertion: (why: string) => client(50027, `JWT token is invalid or malformed. ${why}`),
  foreignAssertion: (id: string) =>
    client(700021, `Client assertion application identifier doesn't match 'client_id' parameter '${id}'.`),
  assertionAudience: (audience: string) =>
    client(700023, `Client assertion audience claim '${audience}' does not match Realm issuer.`),
  assertionTime: (now: string, from: string, to: string) =>
    client(
      700024,
      `Client assertion is not within its valid time range. Current time: ${now}, assertion valid from ${from}, expiry time of assertion ${to}.`,
    ),
  assertionSignature: (thumbprint: string) =>
    client(
      700027,
      `The certificate with identifier used to sign the client assertion is not registered on application, or the signature does not fit. Thumbprint of key used by client: '${thumbprint}'.`,
    ),
  noFederation: (what: 'issuer' | 'audience' | 'subject', value: string) =>
    client(
      { issuer: 700211, audience: 700212, subject: 700213 }[what],
      `No matching federated identity record found for presented assertion ${what} '${value}'. Check your federated identity credential Subject, Audience and Issuer against the presented assertion.`,
    ),
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
  consentRequired: (id: string, name: string) =>
    grant(
      65001,
      `The user or administrator has not consented to use the application with ID '${id}' named '${name}'. Send an interactive authorization request for this user and resource.`,
      'consent_required',
    ),
  malformedGrant: () => grant(9002313, 'Invalid request. Request is malformed or invalid.'),
  expiredGrant: () =>
    grant(
      70008,
      'The provided authorization code or refresh token has expired due to inactivity. Send a new interactive authorization request for this user and resource.',
    ),
  expiredRefresh: () => grant(700082, 'The refresh token has expired due to inactivity.', 'bad_token'),
  revokedGrant: () =>
    grant(50173, 'The provided grant has expired due to it being revoked, a fresh auth token is needed.', 'bad_token'),
  redeemedCode: () =>
    grant(
      54005,
      'OAuth2 Authorization code was already redeemed, please retry with a new valid code or use an existing refresh token.',
    ),
  foreignCode: () =>
    grant(70000, 'The provided value for the input parameter is not valid. It was issued to another client.'),
  wrongVerifier: () =>
    grant(501481, 'The Code_Verifier does not match the code_challenge supplied in the authorization request.'),
  replyDiffers: (given: string, asked: string) =>
    new EntraError({
      error: 'invalid_client',
      code: 500112,
      message: `The reply address '${given}' does not match the reply address '${asked}' provided when requesting Authorization code.`,
    }),
  replyNotRegistered: (uri: string, id: string) =>
    request(
      50011,
      `The redirect URI '${uri}' specified in the request does not match the redirect URIs configured for the application '${id}'.`,
    ),
  strongerSignIn: (resource: string) =>
    grant(
      50076,
      `Due to a configuration change made by your administrator, or because you moved to a new location, you must use multi-factor authentication to access '${resource}'.`,
      'basic_action',
    ),
  unknownUser: (tenant: string) =>
    grant(
      50034,
      `The user account {EUII Hidden} does not exist in the ${tenant} directory. To sign into this application, the account must be added to the directory.`,
    ),
  signInNeeded: () =>
    new EntraError({
      error: 'login_required',
      code: 50058,
      message: 'A silent sign-in request was sent but no user is signed in.',
    }),
  pending: () =>
    device('authorization_pending', 70016, 'OAuth 2.0 device flow error. Authorization is pending. Continue polling.'),
  // Entra ID does not document numbers for these two.
  slowDown: () => device('slow_down', undefined, 'The device polls more often than its interval allows.'),
  declined: () => device('authorization_declined', undefined, 'The end user denied the authorization request.'),
  expiredDevice: () =>
    device(
      'expired_token',
      70020,
      "The provided value for the input parameter 'device_code' is not valid. This device code has expired.",
    ),
  unknownDevice: () => device('bad_verification_code', 70018, 'Invalid verification code.'),
};
