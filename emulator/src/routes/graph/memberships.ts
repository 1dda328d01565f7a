import { errors } from '../../areas/errors.js';
import { directoryOf } from '../../areas/identities/directory.js';
import { identityErrors } from '../../areas/identities/errors.js';
import { isGroup } from '../../areas/identities/group.js';
import { addToGroup } from '../../areas/identities/groups.js';
import { getSubject } from '../../areas/identities/subjects.js';
import { descriptorOf, type User } from '../../areas/identities/user.js';
import { type Answer, answer } from '../../http/answer.js';
import type { Call, Route } from '../route.js';
import { GRAPH, MANAGE, PREVIEW, READ } from './graph-route.js';
import { graphUrl, subjectUrl } from './subject-body.js';

/** The groups somebody is in, or the members of a group. */
export const membershipList: Route = {
  ...GRAPH,
  id: 'e34b6394-6b30-4435-94a9-409a5eef3e31',
  resource: 'Memberships',
  template: '_apis/{area}/{resource}/{subjectDescriptor}',
  versions: PREVIEW,
  actions: [{ method: 'GET', parameter: 'subjectDescriptor', scopes: READ, run: listMemberships }],
};

/** Whether somebody is in a group. */
export const membership: Route = {
  ...GRAPH,
  id: '3fd2e6ca-fb30-443a-b579-95b19ed0934c',
  resource: 'Memberships',
  template: '_apis/{area}/{resource}/{subjectDescriptor}/{containerDescriptor}',
  versions: PREVIEW,
  actions: [
    { method: 'GET', parameter: 'containerDescriptor', scopes: READ, run: showMembership },
    { method: 'PUT', parameter: 'containerDescriptor', scopes: MANAGE, run: addMembership },
    { method: 'DELETE', parameter: 'containerDescriptor', scopes: MANAGE, run: removeMembership },
  ],
};

/** Whether somebody still has access. */
export const membershipState: Route = {
  ...GRAPH,
  id: '1ffe5c94-1144-4191-907b-d0211cad36a8',
  resource: 'MembershipStates',
  template: '_apis/{area}/{resource}/{subjectDescriptor}',
  versions: PREVIEW,
  actions: [{ method: 'GET', parameter: 'subjectDescriptor', scopes: READ, run: showState }],
};

interface Pair {
  member: User;
  container: User;
}

function listMemberships(call: Call): Answer {
  const { organization, parameters, query } = call;
  const subject = getSubject(organization, parameters.subjectDescriptor ?? '');
  const direction = (query.text('direction') ?? 'up').toLowerCase();
  if (!['up', 'down', 'unknown'].includes(direction)) {
    throw errors.badArgument(`The value '${direction}' is not valid for direction.`);
  }
  const directory = directoryOf(organization);
  const { memberships } = directory;
  const isDown = direction === 'down';
  const ids = isDown ? memberships.membersOf(subject.id) : memberships.groupsOf(subject.id);
  const others = ids.flatMap((id) => directory.find(id) ?? []);
  return answer.list(
    others.map((other) =>
      membershipBody(call, isDown ? { member: other, container: subject } : { member: subject, container: other }),
    ),
  );
}

function membershipBody(call: Call, { member, container }: Pair): object {
  const [memberDescriptor, containerDescriptor] = [descriptorOf(member), descriptorOf(container)];
  const links = {
    self: { href: graphUrl(call, 'Memberships', memberDescriptor, containerDescriptor) },
    member: { href: subjectUrl(call, member) },
    container: { href: subjectUrl(call, container) },
  };
  return { containerDescriptor, memberDescriptor, _links: links };
}

function askedPair({ organization, parameters }: Call): Pair {
  const member = getSubject(organization, parameters.subjectDescriptor ?? '');
  const container = getSubject(organization, parameters.containerDescriptor ?? '');
  return { member, container };
}

function askedMembership(call: Call): Pair {
  const pair = askedPair(call);
  const { member, container } = pair;
  if (!directoryOf(call.organization).memberships.has(member.id, container.id)) {
    throw identityErrors.membershipNotFound(descriptorOf(member), descriptorOf(container));
  }
  return pair;
}

function showMembership(call: Call): Answer {
  return answer.json(membershipBody(call, askedMembership(call)));
}

function addMembership(call: Call): Answer {
  const { member, container } = askedPair(call);
  if (!isGroup(container)) throw identityErrors.notAGroup(descriptorOf(container));
  addToGroup(call.organization, member, container);
  return answer.json(membershipBody(call, { member, container }), { status: 201 });
}

function removeMembership(call: Call): Answer {
  const { member, container } = askedMembership(call);
  directoryOf(call.organization).memberships.remove(member.id, container.id);
  return answer.empty(200);
}

function showState(call: Call): Answer {
  const subject = getSubject(call.organization, call.parameters.subjectDescriptor ?? '');
  const self = { href: graphUrl(call, 'MembershipStates', descriptorOf(subject)) };
  return answer.json({ active: true, _links: { self, member: { href: subjectUrl(call, subject) } } });
}
