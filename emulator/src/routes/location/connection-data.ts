import type { Caller } from '../../auth/authenticate.js';
import { answer } from '../../http/answer.js';
import { identifier } from '../../identifier.js';
import type { Route } from '../route.js';

/** Says who the caller is: what clients use to prove a credential. Preview-only to this day. */
export const connectionData: Route = {
  id: '00d9565f-ed9c-4a06-9a50-00e7896ccab4',
  area: 'Location',
  resource: 'ConnectionData',
  template: '_apis/{resource}',
  versions: { resourceVersion: 1, minVersion: '1.0', maxVersion: '7.2', releasedVersion: '0.0' },
  hosts: 'all',
  actions: [
    {
      method: 'GET',
      scopes: [],
      anonymous: true,
      run: ({ caller, organization: { id, shape, tenant } }) =>
        answer.json({
          authenticatedUser: identity(caller, tenant),
          authorizedUser: identity(caller, tenant),
          instanceId: id,
          deploymentId: identifier('deployment', shape),
          deploymentType: shape === 'services' ? 'hosted' : 'onPremises',
          locationServiceData: {
            // The service that owns the table of locations; a constant of Azure DevOps.
            serviceOwner: '00025394-6065-48ca-87d9-7f5672854ef7',
            defaultAccessMappingMoniker: 'PublicAccessMapping',
            lastChangeId: 1,
            lastChangeId64: 1,
          },
        }),
    },
  ],
};

/** @param tenant Id of the Entra tenant. */
function identity({ user, anonymous }: Caller, tenant: string): object {
  if (anonymous) {
    return {
      id: user.id,
      descriptor: `System:PublicAccess;${user.id}`,
      subjectDescriptor: `sys.${Buffer.from(user.id).toString('base64url')}`,
      providerDisplayName: user.displayName,
      isActive: true,
      properties: {},
      resourceVersion: 2,
      metaTypeId: 0,
    };
  }
  return {
    id: user.id,
    descriptor: `Microsoft.IdentityModel.Claims.ClaimsIdentity;${tenant}\\${user.account}`,
    subjectDescriptor: `aad.${Buffer.from(user.id).toString('base64url')}`,
    providerDisplayName: user.displayName,
    customDisplayName: user.displayName,
    isActive: true,
    properties: { Account: { $type: 'System.String', $value: user.account } },
    resourceVersion: 2,
    metaTypeId: 0,
  };
}
