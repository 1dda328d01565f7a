type Links = Map<string, Set<string>>;

/** Who is in which group, by ids. */
export class Memberships {
  readonly #members: Links = new Map();
  readonly #groups: Links = new Map();

  add(member: string, group: string): void {
    link(this.#members, group, member);
    link(this.#groups, member, group);
  }

  /** @returns whether it was in the group. */
  remove(member: string, group: string): boolean {
    this.#groups.get(member)?.delete(group);
    return this.#members.get(group)?.delete(member) ?? false;
  }

  has(member: string, group: string): boolean {
    return this.#members.get(group)?.has(member) ?? false;
  }

  /** Those who are in a group by themselves. */
  membersOf(group: string): string[] {
    return [...(this.#members.get(group) ?? [])];
  }

  /** Groups somebody is in by themselves. */
  groupsOf(member: string): string[] {
    return [...(this.#groups.get(member) ?? [])];
  }

  /** Those who are in a group by themselves or by groups in it, the groups included. */
  allMembersOf(group: string): Set<string> {
    return reach(this.#members, group);
  }

  /** Groups somebody is in by themselves or by other groups. */
  allGroupsOf(member: string): Set<string> {
    return reach(this.#groups, member);
  }

  /** Forgets somebody, or a group. */
  drop(id: string): void {
    for (const member of this.membersOf(id)) this.remove(member, id);
    for (const group of this.groupsOf(id)) this.remove(id, group);
  }
}

function link(links: Links, from: string, to: string): void {
  const known = links.get(from);
  if (known) known.add(to);
  else links.set(from, new Set([to]));
}

function reach(links: Links, from: string): Set<string> {
  const reached = new Set<string>();
  const open = [from];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const next of links.get(at) ?? []) {
      if (reached.has(next)) continue;
      reached.add(next);
      open.push(next);
    }
  }
  reached.delete(from);
  return reached;
}
