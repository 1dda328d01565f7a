import { type ErrorKind, ServiceError } from '../areas/service-error.js';
import { type Answer, answer } from './answer.js';

const STATUS: Record<ErrorKind, number> = {
  invalid: 400,
  unauthorized: 401,
  forbidden: 403,
  notFound: 404,
  conflict: 409,
  outdated: 412,
  mediaType: 415,
  throttled: 429,
  broken: 500,
};

/** How an error goes over the wire: its kind as the status, its message again in a header. */
export function errorAnswer(error: ServiceError, status = STATUS[error.kind]): Answer {
  return answer.json(error.body, { status, headers: { 'X-TFS-ServiceError': encodeURIComponent(error.message) } });
}

/** An error that only a fault asks for. */
export function faultAnswer(status: number): Answer {
  const error = new ServiceError({
    kind: 'broken',
    type: 'Microsoft.TeamFoundation.Framework.Server.TeamFoundationServiceException',
    message: `The service answered with status ${status}, as it was told to.`,
  });
  return errorAnswer(error, status);
}
