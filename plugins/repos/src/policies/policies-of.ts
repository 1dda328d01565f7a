import type { Policy } from '../api/policies.js';

/**
 * Those that are in force in a repository or on any of its branches. No request asks for them: the older one knows a
 * repository only together with a branch, the newer one leaves out policies of branches.
 */
export async function* policiesOf(all: AsyncIterable<Policy>, repositoryId: string): AsyncIterable<Policy> {
  const wanted = repositoryId.toLowerCase();
  for await (const policy of all) {
    const scopes = policy.settings.scope ?? [{}];
    if (scopes.some((scope) => !scope.repositoryId || scope.repositoryId.toLowerCase() === wanted)) yield policy;
  }
}
