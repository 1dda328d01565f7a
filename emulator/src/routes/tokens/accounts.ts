import { errors } from '../../areas/errors.js';
import { directoryOf } from '../../areas/identities/directory.js';
import type { Organization } from '../../areas/organization.js';
import { isFor } from '../../areas/tokens/personal-access-tokens.js';
import { type Answer, answer } from '../../http/answer.js';
import type { Call, Route } from '../route.js';

/** The organizations that somebody is in. */
export const accounts: Route = {
  id: '229a6a53-b428-4ffb-a835-e8f36b5b4b1e',
  area: 'Account',
  resource: 'Accounts',
  template: '_apis/{resource}/{accountId}',
  versions: { resourceVersion: 1, minVersion: '1.0', maxVersion: '7.2', releasedVersion: '7.1' },
  hosts: ['app.vssps.visualstudio.com'],
  actions: [{ method: 'GET', scopes: ['vso.profile'], run: listAccounts }],
};

function listAccounts(call: Call): Answer {
  const [memberId, ownerId] = [call.query.text('memberId'), call.query.text('ownerId')];
  if (memberId === undefined && ownerId === undefined) {
    throw errors.badArgument('Either ownerId or memberId has to be given.');
  }
  const found = call.organizations.filter((organization) => {
    if (organization.shape !== 'services') return false;
    return ownerId === undefined ? isMember(call, organization, memberId ?? '') : isOwner(organization, ownerId);
  });
  return answer.list(found.map((organization) => accountBody(call, organization)));
}

/** Whoever may enter counts as a member: the directory learns of the caller at the first request only. */
function isMember({ caller }: Call, organization: Organization, id: string): boolean {
  const { account, user } = caller;
  if (id.toLowerCase() !== user.id) return directoryOf(organization).find(id) !== undefined;
  const { tenant = organization.tenant } = account ?? {};
  return tenant === organization.tenant && account !== undefined && isFor(account, organization);
}

/** The first person of an organization made it. */
const isOwner = (organization: Organization, id: string): boolean =>
  directoryOf(organization).all()[0]?.id === id.toLowerCase();

function accountBody({ address }: Call, { id, name }: Organization): object {
  return {
    accountId: id,
    accountUri: `${address.originOf('vssps.dev.azure.com')}/${encodeURIComponent(name)}/`,
    accountName: name,
    properties: {},
  };
}
