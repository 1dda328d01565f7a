import type { Environment } from '../../areas/environments/environment.js';
import { identityReference } from '../identities/identity-reference.js';
import type { Call } from '../route.js';

/** An environment on its own and in lists. */
export const environmentBody = (call: Call, environment: Environment): object => ({
  id: environment.id,
  name: environment.name,
  description: environment.description,
  createdBy: identityReference(call, environment.createdBy),
  createdOn: environment.createdOn,
  lastModifiedBy: identityReference(call, environment.lastModifiedBy),
  lastModifiedOn: environment.lastModifiedOn,
  resources:
    call.query.text('expands')?.toLowerCase() === 'resourcereferences'
      ? environment.resources.map(({ id, name, tags }) => ({ id, name, type: 'kubernetes', tags }))
      : [],
  project: { id: environment.project.id },
});
