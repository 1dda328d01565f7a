/** Names of organizations and collections compare without case. */
export function isSameOrganization(one: string | null, other: string | null): boolean {
  return one?.toLowerCase() === other?.toLowerCase();
}
