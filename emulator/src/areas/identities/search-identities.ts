import type { Organization } from '../organization.js';
import { directoryOf } from './directory.js';
import { identityErrors } from './errors.js';
import { isGroup } from './group.js';
import { legacyDescriptorOf, type User } from './user.js';

type Test = (user: User, wanted: string, organization: Organization) => boolean;

const same = (value: string, wanted: string): boolean => value.toLowerCase() === wanted;
const begins = (value: string, wanted: string): boolean => value.toLowerCase().startsWith(wanted);
const ownName = (user: User): string => (isGroup(user) ? user.name : user.displayName);

/** What each filter compares, by its name in small letters. */
const FILTERS: Record<string, Test> = {
  general: (user, wanted) =>
    [user.displayName, user.account, ownName(user)].some((value) => begins(value, wanted)) || same(user.id, wanted),
  accountname: (user, wanted) => same(user.account, wanted) || same(ownName(user), wanted),
  displayname: (user, wanted) => same(user.displayName, wanted) || same(ownName(user), wanted),
  directoryalias: (user, wanted) => !isGroup(user) && same(user.account.replace(/@.*$/, ''), wanted),
  mailaddress: (user, wanted) => !isGroup(user) && same(user.account, wanted),
  localgroupname: (user, wanted) => isGroup(user) && (same(user.name, wanted) || same(user.displayName, wanted)),
  identifier: (user, wanted, organization) => {
    const descriptor = legacyDescriptorOf(user, organization).toLowerCase();
    return descriptor === wanted || descriptor.endsWith(`;${wanted}`);
  },
};

/**
 * Finds people, service accounts and groups by one of the service's filters, such as `General` or `MailAddress`.
 * @throws ServiceError for a filter that the service does not have.
 */
export function searchIdentities(organization: Organization, filter: string, value: string): User[] {
  const test = FILTERS[filter.toLowerCase()];
  if (!test) throw identityErrors.unknownFilter(filter);
  const directory = directoryOf(organization);
  const wanted = value.trim().toLowerCase();
  return [...directory.all(), ...directory.services(), ...directory.groups()].filter((user) =>
    test(user, wanted, organization),
  );
}
