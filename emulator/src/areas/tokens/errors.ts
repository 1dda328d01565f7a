import { ServiceError } from '../service-error.js';

/** Only somebody who signed in may do this; a personal access token cannot make others, or itself live longer. */
export const notWithToken = (): ServiceError =>
  new ServiceError({
    kind: 'forbidden',
    type: 'Microsoft.TeamFoundation.Framework.Server.InvalidAccessException',
    message: 'The requested operation is not allowed.',
  });

export const tokenNotFound = (authorizationId: string): ServiceError =>
  new ServiceError({
    kind: 'notFound',
    type: 'Microsoft.VisualStudio.Services.DelegatedAuthorization.SessionTokenNotFoundException',
    assembly: 'Microsoft.VisualStudio.Services.WebApi',
    message: `The token with authorization id ${authorizationId} does not exist.`,
  });

export const profileNotFound = (id: string): ServiceError =>
  new ServiceError({
    kind: 'notFound',
    type: 'Microsoft.VisualStudio.Services.Profile.ProfileDoesNotExistException',
    assembly: 'Microsoft.VisualStudio.Services.WebApi',
    message: `The profile ${id} does not exist.`,
  });
