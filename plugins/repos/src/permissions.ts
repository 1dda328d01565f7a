import type { AccessControlList, Action } from './api/permissions.js';

/** Where a permission is set, the nearest first. */
export const places = ['repository', 'project', 'organization'] as const;

/** What one identity may or may not do with a repository. */
export interface Permission {
  identity: string;
  descriptor: string;
  permission: string;
  effect: 'allow' | 'deny';
  /** Where it is set. */
  from: (typeof places)[number];
}

type Places = readonly (AccessControlList | undefined)[];

/**
 * What holds for each identity that something is set for: the nearest place decides, and there a denial over a permission.
 * Memberships are not followed: what a group has, its members have.
 * @param lists of the places, in their order
 */
export function combine(lists: Places, actions: readonly Action[]): Omit<Permission, 'identity'>[] {
  const seen = untilInheritanceEnds(lists);
  const descriptors = new Set(seen.flatMap((list) => Object.keys(list?.acesDictionary ?? {})));
  return [...descriptors].flatMap((descriptor) =>
    actions.flatMap(({ bit, displayName: permission }) => {
      for (const [index, list] of seen.entries()) {
        const entry = list?.acesDictionary[descriptor];
        const from = places[index] as Permission['from'];
        if (entry && entry.deny & bit) return { descriptor, permission, effect: 'deny' as const, from };
        if (entry && entry.allow & bit) return { descriptor, permission, effect: 'allow' as const, from };
      }
      return [];
    }),
  );
}

/** What is above a place that inherits nothing does not count. */
function untilInheritanceEnds(lists: Places): Places {
  const end = lists.findIndex((list) => list?.inheritPermissions === false);
  return end === -1 ? lists : lists.slice(0, end + 1);
}
