import { EntraError } from './entra-error.js';

const grant = (code: number, message: string, suberror?: string): EntraError =>
  new EntraError({ error: 'invalid_grant', code, message, ...(suberror && { suberror }) });
const device = (error: string, code: number | undefined, message: string): EntraError =>
  new EntraError({ error, code, message });

/** What Entra ID says to a code, a token or a person that will not do. @see https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
export const grantErrors = {
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
