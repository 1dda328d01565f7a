import { errors } from '../../areas/errors.js';
import { directoryOf } from '../../areas/identities/directory.js';
import { isGroup } from '../../areas/identities/group.js';
import { getScope, usersOf } from '../../areas/identities/subjects.js';
import type { User } from '../../areas/identities/user.js';
import { type Answer, answer } from '../../http/answer.js';
import type { Call, Route } from '../route.js';
import { GRAPH, PREVIEW, READ } from './graph-route.js';
import { subjectBody } from './subject-body.js';

const MAX = 100;

interface Lookup {
  lookupKeys?: { descriptor?: string }[];
}

interface SubjectQuery {
  query?: unknown;
  subjectKind?: string[];
  scopeDescriptor?: string | null;
}

/** Many subjects by their descriptors; whom nobody knows is left out. */
export const subjectLookup: Route = {
  ...GRAPH,
  id: '4dd4d168-11f2-48c4-83e8-756fa0de027c',
  resource: 'SubjectLookup',
  template: '_apis/{area}/{resource}',
  versions: PREVIEW,
  actions: [{ method: 'POST', scopes: READ, run: lookUp }],
};

/** Subjects by the beginning of a name or address. */
export const subjectQuery: Route = {
  ...GRAPH,
  id: '05942c89-006a-48ce-bb79-baeb8abf99c6',
  resource: 'SubjectQuery',
  template: '_apis/{area}/{resource}',
  versions: PREVIEW,
  actions: [{ method: 'POST', scopes: READ, run: querySubjects }],
};

function lookUp(call: Call): Answer {
  const { lookupKeys } = call.input<Lookup>('subjectLookup');
  if (!Array.isArray(lookupKeys)) throw errors.missing('lookupKeys');
  const directory = directoryOf(call.organization);
  const found = lookupKeys.flatMap(({ descriptor = '' }) => {
    const user = directory.findByDescriptor(descriptor);
    return user ? [[descriptor, subjectBody(call, user)] as const] : [];
  });
  return answer.json({ count: found.length, value: Object.fromEntries(found) });
}

function querySubjects(call: Call): Answer {
  const { query, subjectKind = ['User', 'Group'], scopeDescriptor } = call.input<SubjectQuery>('subjectQuery');
  if (typeof query !== 'string' || query.trim() === '') throw errors.missing('query');
  const kinds = subjectKind.map((kind) => kind.toLowerCase());
  const wanted = query.trim().toLowerCase();
  const found = candidates(call, kinds, scopeDescriptor ?? undefined).filter((user) => fits(user, wanted));
  return answer.list(found.slice(0, MAX).map((user) => subjectBody(call, user)));
}

function candidates({ organization }: Call, kinds: readonly string[], descriptor: string | undefined): User[] {
  const directory = directoryOf(organization);
  const project = descriptor ? getScope(organization, descriptor) : undefined;
  const inScope = project ? usersOf(organization, project) : undefined;
  const users = kinds.includes('user') ? directory.all().filter(({ id }) => inScope?.has(id) ?? true) : [];
  const groups = kinds.includes('group') ? (project ? directory.groupsIn(project) : directory.groups()) : [];
  return [...users, ...groups];
}

function fits(user: User, wanted: string): boolean {
  const names = [isGroup(user) ? user.name : user.account, user.displayName];
  return names.some((name) => name.toLowerCase().startsWith(wanted));
}
