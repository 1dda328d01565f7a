import { findIdentity, type People } from '@adoc/sdk';
import type { PolicyEvaluation } from './api/policy-evaluations.js';

/** By id, the names of reviewers whom a policy requires alone: several would not fit into a line. */
export async function findRequiredReviewers(
  people: People,
  evaluations: readonly PolicyEvaluation[],
): Promise<Map<string, string>> {
  const ids = new Set(evaluations.flatMap((evaluation) => onlyReviewerOf(evaluation) ?? []));
  const names = new Map<string, string>();
  for (const id of ids) {
    // Who may not look at people still gets the list.
    const found = await findIdentity(people, id).catch(() => undefined);
    if (found) names.set(id, found.displayName);
  }
  return names;
}

/** Id of the one reviewer that a policy requires. */
export function onlyReviewerOf({ configuration }: PolicyEvaluation): string | undefined {
  const [only, ...others] = configuration.settings.requiredReviewerIds ?? [];
  return others.length === 0 ? only : undefined;
}
