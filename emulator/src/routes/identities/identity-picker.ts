import { errors } from '../../areas/errors.js';
import { directoryOf } from '../../areas/identities/directory.js';
import { isGroup } from '../../areas/identities/group.js';
import { descriptorOf, objectIdOf, type User } from '../../areas/identities/user.js';
import { type Answer, answer } from '../../http/answer.js';
import type { Call, Route } from '../route.js';
import { mainBase } from './bases.js';

interface PickerQuery {
  /** What was typed; several are parted by semicolons. */
  query?: string;
  identityTypes?: string[];
  options?: { MinResults?: number; MaxResults?: number };
}

const MAX = 40;

/** Finds people and groups by the beginning of a name, as fields for people on the web do. */
export const identityPicker: Route = {
  id: '4102f006-0b23-4b26-bb1b-b661605e6b33',
  area: 'IdentityPicker',
  resource: 'Identities',
  template: '_apis/{area}/{resource}',
  versions: { resourceVersion: 1, minVersion: '1.0', maxVersion: '7.2', releasedVersion: '0.0' },
  actions: [{ method: 'POST', scopes: ['vso.identity'], run: pickIdentities }],
};

function pickIdentities(call: Call): Answer {
  const { query, identityTypes = ['user', 'group'], options = {} } = call.input<PickerQuery>('identitiesSearchRequest');
  if (typeof query !== 'string') throw errors.missing('query');
  const types = identityTypes.map((type) => type.toLowerCase());
  const directory = directoryOf(call.organization);
  const users = types.includes('user') ? directory.all() : [];
  const groups = types.includes('group') ? directory.groups() : [];
  const results = query.split(';').map((part) => {
    const token = part.trim();
    const found = [...users, ...groups].filter((user) => fits(user, token.toLowerCase()));
    const identities = found.slice(0, options.MaxResults ?? MAX).map((user) => picked(call, user));
    return { queryToken: token, identities, pagingToken: '' };
  });
  return answer.json({ results });
}

function fits(user: User, token: string): boolean {
  const name = isGroup(user) ? user.name : user.displayName;
  const words = [name, ...name.split(/\s+/), user.displayName, user.account, descriptorOf(user), user.id];
  return words.some((word) => word.toLowerCase().startsWith(token));
}

function picked(call: Call, user: User): object {
  const group = isGroup(user) ? user : undefined;
  const origin = group && !group.originId ? 'vsd' : 'aad';
  return {
    entityId: `vss.ds.v1.${origin}.${user.isContainer ? 'group' : 'user'}.${user.id.replaceAll('-', '')}`,
    entityType: user.isContainer ? 'Group' : 'User',
    originDirectory: origin,
    originId: group ? user.id : objectIdOf(user, call.organization),
    localDirectory: 'vsd',
    localId: user.id,
    displayName: user.displayName,
    scopeName: group ? (group.project ?? call.organization).name : 'Contoso',
    samAccountName: group ? null : user.account,
    active: true,
    subjectDescriptor: descriptorOf(user),
    mail: group ? null : user.account,
    signInAddress: group ? null : user.account,
    image: `${mainBase(call)}/_api/_common/identityImage?id=${user.id}`,
    isMru: false,
  };
}
