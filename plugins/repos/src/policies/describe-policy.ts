import { shortRef } from '@adoc/sdk';
import type { Policy, PolicyScope } from '../api/policies.js';

/** `policy 7 ("Build" on main)` */
export function describePolicy({ id, type, settings }: Policy): string {
  const branches = [...new Set((settings.scope ?? [{}]).map(describeBranch))];
  return `policy ${id} ("${type.displayName ?? type.id}" on ${branches.join(', ')})`;
}

/** Beginnings of names are written as in the web: `release/*`. */
export function describeBranch({ refName, matchKind }: PolicyScope): string {
  if (matchKind?.toLowerCase() === 'defaultbranch') return 'Default Branch';
  if (!refName) return 'All Branches';
  return matchKind?.toLowerCase() === 'prefix' ? `${shortRef(refName)}*` : shortRef(refName);
}
