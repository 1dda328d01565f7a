import { directoryOf } from '../../areas/identities/directory.js';
import type { User } from '../../areas/identities/user.js';
import { seededAt } from '../../areas/seeded-at.js';
import { profileNotFound } from '../../areas/tokens/errors.js';
import { type Answer, answer } from '../../http/answer.js';
import type { Call, Route } from '../route.js';

const REVISION = 1;

/** Who somebody is, in all organizations. */
export const profiles: Route = {
  id: 'f83735dc-483f-4238-a291-d45f6080a9af',
  area: 'Profile',
  resource: 'Profiles',
  template: '_apis/{area}/{resource}/{id}',
  versions: { resourceVersion: 3, minVersion: '1.0', maxVersion: '7.2', releasedVersion: '7.1' },
  hosts: ['app.vssps.visualstudio.com', 'vssps.dev.azure.com'],
  actions: [{ method: 'GET', parameter: 'id', scopes: ['vso.profile'], run: getProfile }],
};

function getProfile(call: Call): Answer {
  const id = call.parameters.id ?? '';
  const user = findUser(call, id);
  if (!user) throw profileNotFound(id);
  return answer.json({
    displayName: user.displayName,
    publicAlias: user.id,
    emailAddress: user.account,
    coreRevision: REVISION,
    timeStamp: seededAt(0),
    id: user.id,
    revision: REVISION,
  });
}

function findUser({ caller, organizations }: Call, id: string): User | undefined {
  if (id.toLowerCase() === 'me' || id.toLowerCase() === caller.user.id) return caller.user;
  return organizations.flatMap((organization) => directoryOf(organization).find(id) ?? [])[0];
}
