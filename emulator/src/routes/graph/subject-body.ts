import { type Group, isGroup, scopeUri } from '../../areas/identities/group.js';
import { descriptorOf, objectIdOf, type User } from '../../areas/identities/user.js';
import { identityBase, mainBase } from '../identities/bases.js';
import type { Call } from '../route.js';

/** URL of a resource of Graph. */
export const graphUrl = (call: Call, ...path: string[]): string =>
  [`${identityBase(call)}/_apis/Graph`, ...path].join('/');

export const subjectUrl = (call: Call, user: User): string =>
  graphUrl(call, user.isContainer ? 'Groups' : 'Users', descriptorOf(user));

/** A person, service account or group as Graph shows it. */
export const subjectBody = (call: Call, user: User): object =>
  isGroup(user) ? groupBody(call, user) : userBody(call, user);

function groupBody(call: Call, group: Group): object {
  const { description, project, originId, id, name } = group;
  return {
    subjectKind: 'group',
    description,
    domain: scopeUri(call.organization, project),
    principalName: group.displayName,
    mailAddress: null,
    origin: originId ? 'aad' : 'vsts',
    originId: originId ?? id,
    displayName: name,
    ...ending(call, group, {}),
  };
}

function userBody(call: Call, user: User): object {
  const { id, account, displayName, subjectType } = user;
  const isService = subjectType === 'svc';
  const avatar = { href: `${mainBase(call)}/_apis/GraphProfile/MemberAvatars/${descriptorOf(user)}` };
  return {
    subjectKind: 'user',
    ...(!isService && { metaType: 'member', directoryAlias: account.split('@')[0] }),
    domain: isService ? 'Build' : call.organization.tenant,
    principalName: isService ? account.slice(account.indexOf('\\') + 1) : account,
    mailAddress: isService ? '' : account,
    origin: isService ? 'vsts' : 'aad',
    originId: isService ? id : objectIdOf(user, call.organization),
    displayName,
    ...ending(call, user, { avatar }),
  };
}

function ending(call: Call, user: User, more: Record<string, object>): object {
  const descriptor = descriptorOf(user);
  const url = subjectUrl(call, user);
  const link = (resource: string) => ({ href: graphUrl(call, resource, descriptor) });
  const links = {
    self: { href: url },
    memberships: link('Memberships'),
    membershipState: link('MembershipStates'),
    storageKey: link('StorageKeys'),
    ...more,
  };
  return { _links: links, url, descriptor };
}
