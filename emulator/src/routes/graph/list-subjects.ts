import { getScope, usersOf } from '../../areas/identities/subjects.js';
import { subjectTypeOf, type User } from '../../areas/identities/user.js';
import { type Answer, answer } from '../../http/answer.js';
import { pageOf } from '../page.js';
import type { Call } from '../route.js';
import { subjectBody } from './subject-body.js';

const PAGE = 500;

/** The scope a list is asked for; undefined is the whole organization. @throws ServiceError for an unknown one. */
export function askedScope({ organization, query }: Call) {
  const descriptor = query.text('scopeDescriptor');
  return descriptor === undefined ? undefined : getScope(organization, descriptor);
}

/** Those who have access to the scope that is asked for. */
export function inAskedScope(call: Call, users: readonly User[]): readonly User[] {
  const project = askedScope(call);
  if (!project) return users;
  const known = usersOf(call.organization, project);
  return users.filter(({ id }) => known.has(id));
}

/** Answers a page of those that have one of the types the client asks for. The token for the next is in a header. */
export function listSubjects(call: Call, subjects: readonly User[]): Answer {
  const types = call.query.text('subjectTypes')?.toLowerCase().split(',');
  const asked = types ? subjects.filter((user) => types.includes(subjectTypeOf(user))) : subjects;
  const { items, next } = pageOf(asked, readToken(call.query.text('continuationToken')), PAGE);
  const headers = next === undefined ? {} : { 'X-MS-ContinuationToken': writeToken(next) };
  return answer.list(
    items.map((user) => subjectBody(call, user)),
    headers,
  );
}

/** Clients must not look into it, so that it is no number. */
const writeToken = (position: number): string => Buffer.from(`at ${position}`).toString('base64url');

function readToken(token: string | undefined): number {
  const position = Number(
    Buffer.from(token ?? '', 'base64url')
      .toString()
      .replace('at ', ''),
  );
  return Number.isSafeInteger(position) && position > 0 ? position : 0;
}
