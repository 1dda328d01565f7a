import { EntraError } from './entra-error.js';

const client = (code: number, message: string): EntraError =>
  new EntraError({ error: 'invalid_client', code, message, isUnauthorized: true });

/** What Entra ID says to an application that does not prove who it is. @see https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
export const clientErrors = {
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
};
