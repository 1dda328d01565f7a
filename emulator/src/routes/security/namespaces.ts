import { GIT_ACTIONS, GIT_NAMESPACE, maskOf } from '../../areas/security/git-namespace.js';
import { type Answer, answer } from '../../http/answer.js';
import type { Call, Route } from '../route.js';

/** What permissions there are: here those of Git. */
export const securityNamespaces: Route = {
  id: 'ce7b9f95-fde9-4be8-a86d-83b366f0b87a',
  area: 'Security',
  resource: 'SecurityNamespaces',
  template: '_apis/{resource}/{securityNamespaceId}',
  versions: { resourceVersion: 1, minVersion: '1.0', maxVersion: '7.2', releasedVersion: '7.1' },
  actions: [
    { method: 'GET', scopes: ['vso.security_manage'], run: () => answer.list([gitNamespace()]) },
    { method: 'GET', parameter: 'securityNamespaceId', scopes: ['vso.security_manage'], run: show },
  ],
};

/** One that is not known is no error but an empty list. */
function show({ parameters }: Call): Answer {
  return answer.list(parameters.securityNamespaceId?.toLowerCase() === GIT_NAMESPACE ? [gitNamespace()] : []);
}

function gitNamespace(): object {
  return {
    namespaceId: GIT_NAMESPACE,
    name: 'Git Repositories',
    displayName: 'Git Repositories',
    separatorValue: '/',
    elementLength: -1,
    writePermission: maskOf('ManagePermissions'),
    readPermission: maskOf('GenericRead'),
    dataspaceCategory: 'Git',
    actions: GIT_ACTIONS.map(({ name, displayName }, index) => ({
      bit: 1 << index,
      name,
      displayName,
      namespaceId: GIT_NAMESPACE,
    })),
    structureValue: 1,
    extensionType: null,
    isRemotable: true,
    useTokenTranslator: true,
  };
}
