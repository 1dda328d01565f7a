import type { Project } from '../core/project.js';
import { directoryOf } from '../identities/directory.js';
import { legacyDescriptorOf } from '../identities/user.js';
import {
  ADMINISTRATORS,
  COLLECTION_ADMINISTRATORS,
  COLLECTION_BUILD,
  CONTRIBUTORS,
} from '../identities/well-known-groups.js';
import type { Organization } from '../organization.js';
import { GIT_ACTIONS, maskOf } from './git-namespace.js';

/** What an identity is allowed and denied at one place. */
export interface AccessEntry {
  descriptor: string;
  allow: number;
  deny: number;
}

const READ = maskOf('GenericRead');
const WRITE = maskOf(
  ...['GenericRead', 'GenericContribute', 'CreateBranch', 'CreateTag', 'ManageNote', 'PullRequestContribute'],
);
const ALL = maskOf(...GIT_ACTIONS.map(({ name }) => name));
const BYPASS = maskOf('PolicyExempt', 'PullRequestBypassPolicy', 'Administer');

const OF_ORGANIZATION: Record<string, number> = { [COLLECTION_ADMINISTRATORS]: ALL, [COLLECTION_BUILD]: READ };
const OF_PROJECT: Record<string, number> = {
  [ADMINISTRATORS]: ALL & ~BYPASS,
  [CONTRIBUTORS]: WRITE,
  'Build Administrators': WRITE,
  Readers: READ,
};

/**
 * What everybody may do with Git from the start: in an organization, and in each project beside. Nothing is set for a repository of its own.
 * @param project undefined: for all of them
 */
export function defaultEntries(organization: Organization, project: Project | undefined): AccessEntry[] {
  const masks = project ? OF_PROJECT : OF_ORGANIZATION;
  return directoryOf(organization)
    .groupsIn(project)
    .filter(({ isBuiltIn }) => isBuiltIn)
    .flatMap((group) => {
      const allow = masks[group.name];
      return allow === undefined ? [] : [{ descriptor: legacyDescriptorOf(group, organization), allow, deny: 0 }];
    });
}
