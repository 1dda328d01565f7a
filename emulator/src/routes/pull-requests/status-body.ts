import type { PullRequest, Status } from '../../areas/pull-requests/pull-request.js';
import { identityReference } from '../identities/identity-reference.js';
import type { Call } from '../route.js';
import { propertyBodies } from './property-body.js';
import { partLinks } from './pull-request-url.js';

/** A status as lists show it. */
export function statusBody(call: Call, status: Status): object {
  const { iterationId, properties, id, state, description, context, targetUrl } = status;
  return {
    ...(iterationId !== undefined && { iterationId }),
    ...(properties.size > 0 && { properties: propertyBodies(properties) }),
    id,
    state,
    ...(description !== undefined && { description }),
    context: { name: context.name, ...(context.genre !== undefined && { genre: context.genre }) },
    creationDate: status.creationDate,
    updatedDate: status.updatedDate,
    createdBy: identityReference(call, status.createdBy),
    ...(targetUrl !== undefined && { targetUrl }),
  };
}

/** A status on its own. */
export const wholeStatusBody = (call: Call, pullRequest: PullRequest, status: Status): object => ({
  ...statusBody(call, status),
  _links: partLinks(call, pullRequest, `/statuses/${status.id}`),
});
