import type { RefUpdate } from '../events.js';
import { ZERO_ID } from '../git/object-id.js';
import type { Repository } from '../git/repository.js';
import type { Organization } from '../organization.js';
import { configurationsOf } from './configurations.js';
import { policyErrors } from './errors.js';
import { findPushRule } from './push-rules/index.js';
import { readPushedCommits } from './push-rules/pushed-commit.js';
import { findRule } from './rules/index.js';

interface Pushing {
  repository: Repository;
  updates: readonly RefUpdate[];
}

/**
 * Refuses to change or delete a branch that takes changes only from pull requests, and content that breaks a rule of its
 * repository. A branch that is not there yet may be created whatever its policies.
 * @throws ServiceError with the reason.
 */
export async function refusePush(organization: Organization, { repository, updates }: Pushing): Promise<void> {
  for (const update of updates) {
    const inForce = configurationsOf(organization)
      .on(repository, update.name)
      .filter(({ isBlocking }) => isBlocking);
    const isThere = update.oldObjectId !== ZERO_ID;
    if (isThere && update.oldObjectId !== update.newObjectId && inForce.some(({ type }) => findRule(type.id))) {
      throw policyErrors.pushRefused();
    }
    const rules = inForce.flatMap(({ type, settings }) => {
      const rule = findPushRule(type.id);
      return rule ? [{ rule, settings }] : [];
    });
    if (rules.length === 0 || update.newObjectId === ZERO_ID) continue;
    const commits = await readPushedCommits(organization, repository, update.newObjectId);
    for (const { rule, settings } of rules) {
      const message = await rule({ organization, repository, settings, update, commits });
      if (message !== undefined) throw policyErrors.contentRefused(message);
    }
  }
}
