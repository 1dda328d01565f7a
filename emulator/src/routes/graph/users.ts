import { errors } from '../../areas/errors.js';
import { buildUser } from '../../areas/identities/build-user.js';
import { directoryOf } from '../../areas/identities/directory.js';
import { addToGroup } from '../../areas/identities/groups.js';
import { getPerson } from '../../areas/identities/subjects.js';
import { descriptorOf, objectIdOf, type User } from '../../areas/identities/user.js';
import { type Answer, answer } from '../../http/answer.js';
import type { Call, Route } from '../route.js';
import { GRAPH, MANAGE, PREVIEW, READ, RELEASED } from './graph-route.js';
import { parentsAsked } from './groups.js';
import { inAskedScope, listSubjects } from './list-subjects.js';
import { subjectBody } from './subject-body.js';

interface UserInput {
  principalName?: unknown;
  mailAddress?: unknown;
  /** Object id in Entra ID. */
  originId?: unknown;
  displayName?: unknown;
}

export const users: Route = {
  ...GRAPH,
  id: '005e26ec-6b77-4e4f-a986-b3827bf241f5',
  resource: 'Users',
  template: '_apis/{area}/{resource}/{userDescriptor}',
  versions: PREVIEW,
  actions: [
    { method: 'GET', scopes: READ, run: listUsers },
    {
      method: 'GET',
      parameter: 'userDescriptor',
      scopes: READ,
      run: (call) => answer.json(subjectBody(call, askedUser(call))),
    },
    { method: 'POST', scopes: MANAGE, run: addUser },
    {
      method: 'DELETE',
      parameter: 'userDescriptor',
      scopes: MANAGE,
      run: (call) => {
        directoryOf(call.organization).remove(askedUser(call).id);
        return answer.empty();
      },
    },
  ],
};

/** Where a person comes from. */
export const providerInfo: Route = {
  ...GRAPH,
  id: '1e377995-6fa2-4588-bd64-930186abdcfa',
  resource: 'ProviderInfo',
  template: '_apis/{area}/Users/{userDescriptor}/{resource}',
  versions: RELEASED,
  actions: [
    {
      method: 'GET',
      scopes: READ,
      run: (call) => {
        const user = askedUser(call);
        const originId = objectIdOf(user, call.organization);
        return answer.json({
          descriptor: descriptorOf(user),
          domain: call.organization.tenant,
          origin: 'aad',
          originId,
        });
      },
    },
  ],
};

const askedUser = ({ organization, parameters }: Call): User =>
  getPerson(organization, parameters.userDescriptor ?? '');

function listUsers(call: Call): Answer {
  const directory = directoryOf(call.organization);
  return listSubjects(call, inAskedScope(call, [...directory.all(), ...directory.services()]));
}

/** Somebody of Entra ID becomes known to the organization; the emulator takes everybody for real. */
function addUser(call: Call): Answer {
  const { organization, query } = call;
  const parents = parentsAsked(organization, query.text('groupDescriptors'));
  const { principalName, mailAddress, originId, displayName } = call.input<UserInput>('creationContext');
  const account = principalName ?? mailAddress ?? originId;
  if (typeof account !== 'string' || account === '') throw errors.missing('principalName');
  const directory = directoryOf(organization);
  const known = directory.all().find((user) => user.account.toLowerCase() === account.toLowerCase());
  const name = typeof displayName === 'string' ? displayName : (account.split('@')[0] ?? account);
  const user = known ?? directory.add(buildUser({ name, account }));
  for (const parent of parents) addToGroup(organization, user, parent);
  return answer.json(subjectBody(call, user), { status: 201 });
}
