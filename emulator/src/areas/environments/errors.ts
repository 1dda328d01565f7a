import { type ErrorKind, ServiceError } from '../service-error.js';

const refusal = (kind: ErrorKind, name: string, message: string): ServiceError =>
  new ServiceError({ kind, type: `Microsoft.TeamFoundation.DistributedTask.WebApi.${name}`, message });

/** What the service refuses about environments. */
export const environmentErrors = {
  notFound: (id: number | string): ServiceError =>
    refusal('notFound', 'EnvironmentNotFoundException', `No environment found with identifier ${id}.`),

  exists: (name: string): ServiceError =>
    refusal('conflict', 'EnvironmentExistsException', `Environment ${name} already exists in the current project.`),

  resourceNotFound: (id: number | string): ServiceError =>
    refusal('notFound', 'EnvironmentResourceNotFoundException', `No environment resource found with identifier ${id}.`),

  resourceExists: (name: string): ServiceError =>
    refusal('conflict', 'EnvironmentResourceExistsException', `Resource ${name} already exists in the environment.`),
};
