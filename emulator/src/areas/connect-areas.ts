import { connectBuild } from './build/connect-build.js';
import type { Organization } from './organization.js';
import { connectPullRequests } from './pull-requests/connect-pull-requests.js';
import { connectReleases } from './release/connect-releases.js';

/** What one area does because of another: a line for each. */
export function connectAreas(organization: Organization): void {
  connectBuild(organization);
  connectPullRequests(organization);
  connectReleases(organization);
}
