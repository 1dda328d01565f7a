import type { Organization } from './organization.js';
import { connectPullRequests } from './pull-requests/connect-pull-requests.js';

/** What one area does because of another: a line for each. */
export function connectAreas(organization: Organization): void {
  connectPullRequests(organization);
}
