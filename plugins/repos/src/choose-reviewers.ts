import { findIdentity, type People } from '@adoc/sdk';
import type { ReviewerChoice } from './api/reviewers.js';

interface Named {
  optional?: readonly string[] | undefined;
  required?: readonly string[] | undefined;
}

/** Who is meant by names, each once: whoever is among both is required. */
export async function chooseReviewers(
  people: People,
  { optional = [], required = [] }: Named,
): Promise<ReviewerChoice[]> {
  const chosen = new Map<string, ReviewerChoice>();
  for (const name of required) {
    const { id } = await findIdentity(people, name);
    chosen.set(id, { id, isRequired: true });
  }
  for (const name of optional) {
    const { id } = await findIdentity(people, name);
    if (!chosen.has(id)) chosen.set(id, { id });
  }
  return [...chosen.values()];
}
