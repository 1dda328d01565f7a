import type { Seed } from '@adoc/emulator';

/** A Server with empty collections of these names, beside the organizations of Azure DevOps Services. */
export function seedCollections(collections: readonly string[], organizations: readonly string[] = []): Seed {
  const empty = (name: string) => ({ name, projects: [] });
  return { organizations: organizations.map(empty), collections: collections.map(empty) };
}
