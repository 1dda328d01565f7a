import type { Organization } from '../organization.js';
import type { PullRequest } from '../pull-requests/pull-request.js';
import { pullRequestUri } from './artifact-uri.js';
import type { Relation } from './work-item.js';

/** When a link that has not changed since will change: never. */
const END = '9999-01-01T00:00:00Z';

/** What a link has that leads to something other than a work item. */
export const resourceAttributes = (organization: Organization, date: string): Record<string, unknown> => ({
  authorizedDate: date,
  id: organization.next('work item relation'),
  resourceCreatedDate: date,
  resourceModifiedDate: date,
  revisedDate: END,
});

/** The link from a work item to a pull request. @param date ISO 8601, UTC. */
export const pullRequestRelation = (organization: Organization, pullRequest: PullRequest, date: string): Relation => ({
  rel: 'ArtifactLink',
  target: pullRequestUri(pullRequest),
  attributes: { ...resourceAttributes(organization, date), name: 'Pull Request' },
});
