import { ServiceError } from './service-error.js';

/** The errors that every area of the service gives, in the service's own wording. */
export const errors = {
  badArgument(message: string): ServiceError {
    return new ServiceError({ kind: 'invalid', type: 'System.ArgumentException', assembly: 'mscorlib', message });
  },

  /** A required field is missing. */
  missing(name: string): ServiceError {
    return new ServiceError({
      kind: 'invalid',
      type: 'System.ArgumentNullException',
      assembly: 'mscorlib',
      message: `Value cannot be null.\r\nParameter name: ${name}`,
    });
  },

  unsupportedMediaType(type: string): ServiceError {
    return new ServiceError({
      kind: 'mediaType',
      type: 'Microsoft.VisualStudio.Services.WebApi.VssServiceException',
      message: `The request entity's media type '${type}' is not supported for this resource.`,
    });
  },

  notAuthorized(user: string): ServiceError {
    return new ServiceError({
      kind: 'unauthorized',
      type: 'Microsoft.TeamFoundation.Framework.Server.UnauthorizedRequestException',
      message: `TF400813: The user '${user}' is not authorized to access this resource.`,
    });
  },

  /** Nobody's fault but the emulator's: a warning on its standard error says more. */
  internal(activityId: string): ServiceError {
    return new ServiceError({
      kind: 'broken',
      type: 'Microsoft.TeamFoundation.Framework.Server.TeamFoundationServiceException',
      message: `TF400898: An Internal Error Occurred. Activity Id: ${activityId}.`,
    });
  },

  throttled(): ServiceError {
    return new ServiceError({
      kind: 'throttled',
      type: 'Microsoft.TeamFoundation.Framework.Server.RequestBlockedException',
      message:
        "TF400733: The request has been canceled: Request was blocked due to exceeding usage of resource 'Concurrency' in namespace 'User'.",
    });
  },
};
