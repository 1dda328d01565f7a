import { descriptorOf, legacyDescriptorOf } from '../../areas/identities/user.js';
import { type Answer, answer } from '../../http/answer.js';
import { identifier } from '../../identifier.js';
import type { Call, Route } from '../route.js';
import { locationServiceData } from './location-service-data.js';

/** Says who the caller is: what clients use to prove a credential. Preview-only to this day. */
export const connectionData: Route = {
  id: '00d9565f-ed9c-4a06-9a50-00e7896ccab4',
  area: 'Location',
  resource: 'ConnectionData',
  template: '_apis/{resource}',
  versions: { resourceVersion: 1, minVersion: '1.0', maxVersion: '7.2', releasedVersion: '0.0' },
  hosts: 'all',
  actions: [{ method: 'GET', scopes: [], anonymous: true, run: showConnection }],
};

function showConnection(call: Call): Answer {
  const { id, shape } = call.organization;
  return answer.json({
    authenticatedUser: identity(call),
    authorizedUser: identity(call),
    instanceId: id,
    deploymentId: identifier('deployment', shape),
    deploymentType: shape === 'services' ? 'hosted' : 'onPremises',
    locationServiceData: locationServiceData(call),
  });
}

function identity({ caller, organization }: Call): object {
  const { user, anonymous } = caller;
  const account = { Account: { $type: 'System.String', $value: user.account } };
  return {
    id: user.id,
    descriptor: anonymous ? `System:PublicAccess;${user.id}` : legacyDescriptorOf(user, organization),
    subjectDescriptor: anonymous ? `sys.${Buffer.from(user.id).toString('base64url')}` : descriptorOf(user),
    providerDisplayName: user.displayName,
    ...(!anonymous && { customDisplayName: user.displayName }),
    isActive: true,
    properties: anonymous ? {} : account,
    resourceVersion: 2,
    metaTypeId: 0,
  };
}
