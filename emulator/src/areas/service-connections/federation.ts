import type { Organization } from '../organization.js';
import type { Connection } from './connection.js';

/** Adds what a connection shows to Entra ID instead of a secret: who vouches for it, and as whom. */
export function federate(organization: Organization, connection: Connection): void {
  if (connection.scheme.toLowerCase() !== 'workloadidentityfederation') return;
  const project = connection.references[0]?.project.name ?? '';
  connection.parameters.workloadIdentityFederationIssuer = `https://vstoken.dev.azure.com/${organization.id}`;
  connection.parameters.workloadIdentityFederationSubject = `sc://${organization.name}/${project}/${connection.name}`;
}
