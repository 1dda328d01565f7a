import { connectApprovals } from './approvals/connect-approvals.js';
import { connectBuild } from './build/connect-build.js';
import { connectAgents } from './distributed-task/connect-agents.js';
import { connectEnvironments } from './environments/connect-environments.js';
import type { Organization } from './organization.js';
import { connectPolicy, connectPolicyToPushes } from './policy/connect-policy.js';
import { connectPullRequests } from './pull-requests/connect-pull-requests.js';
import { connectReleases } from './release/connect-releases.js';
import { connectServiceConnections } from './service-connections/executions.js';
import { connectWorkItems } from './work-items/connect-work-items.js';

/** What one area does because of another: a line for each. */
export function connectAreas(organization: Organization): void {
  connectBuild(organization);
  connectWorkItems(organization);
  connectPolicy(organization);
  connectPullRequests(organization);
  connectPolicyToPushes(organization);
  connectReleases(organization);
  connectAgents(organization);
  connectEnvironments(organization);
  connectServiceConnections(organization);
  connectApprovals(organization);
}
