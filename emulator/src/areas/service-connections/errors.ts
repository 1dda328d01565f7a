import { type ErrorKind, ServiceError } from '../service-error.js';

const refusal = (kind: ErrorKind, name: string, message: string): ServiceError =>
  new ServiceError({ kind, type: `Microsoft.VisualStudio.Services.ServiceEndpoints.WebApi.${name}`, message });

/** What the service refuses about service connections. */
export const connectionErrors = {
  notFound: (id: string): ServiceError =>
    refusal('notFound', 'ServiceEndpointNotFoundException', `Service connection with id ${id} could not be found.`),

  /** The service calls this its own failure: status 500. */
  duplicate: (name: string): ServiceError =>
    refusal(
      'broken',
      'DuplicateServiceConnectionException',
      `Service connection with name ${name} already exists. Only a user having Administrator/User role permissions on service connection ${name} can see it.`,
    ),

  unknownType: (type: string, scheme: string): ServiceError =>
    refusal(
      'invalid',
      'ServiceEndpointException',
      `Unable to find service endpoint type '${type}' using authentication scheme '${scheme}'.`,
    ),
};
