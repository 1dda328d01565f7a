import { errors } from '../../areas/errors.js';
import { directoryOf } from '../../areas/identities/directory.js';
import { searchIdentities } from '../../areas/identities/search-identities.js';
import { legacyDescriptorOf, type User } from '../../areas/identities/user.js';
import type { Organization } from '../../areas/organization.js';
import { parseEnum } from '../../areas/parse-enum.js';
import { type Answer, answer } from '../../http/answer.js';
import type { Call, Route } from '../route.js';
import { identityBody, type QueryMembership } from './identity-body.js';

const MEMBERSHIPS: readonly QueryMembership[] = ['none', 'direct', 'expanded', 'expandedup', 'expandeddown'];

/** The identity service (IMS), which clients of security and policies need for its older descriptors. */
export const identities: Route = {
  id: '28010c54-d0c0-4c89-a5b0-1c9e188b9fb7',
  area: 'IMS',
  resource: 'Identities',
  template: '_apis/{resource}/{identityId}',
  versions: { resourceVersion: 1, minVersion: '1.0', maxVersion: '7.2', releasedVersion: '7.1' },
  hosts: ['vssps.dev.azure.com'],
  actions: [
    { method: 'GET', scopes: ['vso.identity'], run: readIdentities },
    { method: 'GET', parameter: 'identityId', scopes: ['vso.identity'], run: readIdentity },
  ],
};

function readIdentities(call: Call): Answer {
  const query = parseMembership(call.query.text('queryMembership'));
  const found = findAsked(call);
  // Who was asked for by id or descriptor and is not known leaves a gap in the list.
  return answer.list(found.map((user) => (user ? identityBody(call.organization, user, query) : null)));
}

function findAsked({ query, organization }: Call): (User | undefined)[] {
  const filter = query.text('searchFilter');
  if (filter) {
    const value = query.text('filterValue');
    if (!value) throw errors.missing('filterValue');
    return searchIdentities(organization, filter, value);
  }
  const directory = directoryOf(organization);
  const ids = query.text('identityIds');
  if (ids) return split(ids).map((id) => directory.find(dashed(id)));
  const subjects = query.text('subjectDescriptors');
  if (subjects) return split(subjects).map((descriptor) => directory.findByDescriptor(descriptor));
  const descriptors = query.text('descriptors');
  if (descriptors) return split(descriptors).map((descriptor) => findByLegacy(organization, descriptor));
  throw errors.badArgument('One of searchFilter, descriptors, subjectDescriptors and identityIds is required.');
}

function readIdentity({ organization, parameters, query }: Call): Answer {
  const wanted = parameters.identityId ?? '';
  const user = directoryOf(organization).find(dashed(wanted)) ?? findByLegacy(organization, wanted);
  // The service answers null, not an error.
  if (!user) return answer.json(null);
  return answer.json(identityBody(organization, user, parseMembership(query.text('queryMembership'))));
}

const split = (list: string): string[] => list.split(',').map((part) => part.trim());

/** Clients write GUIDs with and without dashes. */
const dashed = (id: string): string =>
  id.replace(/^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/i, '$1-$2-$3-$4-$5');

function findByLegacy(organization: Organization, descriptor: string): User | undefined {
  const directory = directoryOf(organization);
  const wanted = descriptor.toLowerCase();
  const everybody = [...directory.all(), ...directory.services(), ...directory.groups()];
  return everybody.find((user) => legacyDescriptorOf(user, organization).toLowerCase() === wanted);
}

const parseMembership = (asked = 'none'): QueryMembership => parseEnum(MEMBERSHIPS, asked, 'queryMembership');
