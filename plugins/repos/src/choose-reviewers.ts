import type { RestClient } from '@adoc/sdk';
import { findIdentity } from './api/identities.js';
import type { ReviewerChoice } from './api/reviewers.js';

interface Named {
  optional?: readonly string[] | undefined;
  required?: readonly string[] | undefined;
}

/** Who is meant by names, each once: whoever is among both is required. @param client of the service `graph` */
export async function chooseReviewers(
  client: RestClient,
  { optional = [], required = [] }: Named,
): Promise<ReviewerChoice[]> {
  const chosen = new Map<string, ReviewerChoice>();
  for (const name of required) {
    const { id } = await findIdentity(client, name);
    chosen.set(id, { id, isRequired: true });
  }
  for (const name of optional) {
    const { id } = await findIdentity(client, name);
    if (!chosen.has(id)) chosen.set(id, { id });
  }
  return [...chosen.values()];
}
