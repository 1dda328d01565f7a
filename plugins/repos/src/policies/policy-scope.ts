import { AdocError, exitCodes, fullRef } from '@adoc/sdk';
import type { Policy, PolicyScope, PolicySettings } from '../api/policies.js';

/** What the command line says about where a policy is to be in force. */
export interface ScopeChoice {
  repositoryId?: string | undefined;
  branch?: string | undefined;
  /** `exact` or `prefix`. */
  matchKind?: string | undefined;
}

/** A scope with the chosen parts in place of its own. */
export function changeScope(scope: PolicyScope, { repositoryId, branch, matchKind }: ScopeChoice): PolicyScope {
  const changed = { ...scope };
  if (repositoryId !== undefined) changed.repositoryId = repositoryId;
  if (branch !== undefined) {
    // No branch has a star in its name: at the end it can only mean a beginning.
    const isBeginning = branch.endsWith('*');
    changed.refName = fullRef(isBeginning ? branch.slice(0, -1) : branch);
    changed.matchKind = isBeginning ? 'prefix' : fitting(scope.matchKind);
  }
  if (matchKind !== undefined) changed.matchKind = matchKind;
  return changed;
}

/** A branch that gets a name is no longer whichever is the default one. */
function fitting(matchKind = 'exact'): string {
  return matchKind.toLowerCase() === 'defaultbranch' ? 'exact' : matchKind;
}

/**
 * The settings of a policy with another scope. Scopes that the command line does not speak of stay.
 * @throws AdocError (exit 2) when there are several, and none of them is meant more than the others
 */
export function rescope({ id, settings }: Policy, choice: ScopeChoice): PolicySettings {
  if (Object.values(choice).every((part) => part === undefined)) return settings;
  const { scope = [] } = settings;
  if (scope.length <= 1) return { ...settings, scope: [changeScope(scope[0] ?? {}, choice)] };
  throw new AdocError(
    `The policy ${id} is in force at ${scope.length} places, and one flag cannot say which to change.`,
    {
      code: 'several-scopes',
      exitCode: exitCodes.usage,
      suggestions: [
        `Write it to a file and change that: adoc repos policy show --id ${id} > policy.json`,
        `Then: adoc repos policy update --id ${id} --config policy.json`,
      ],
    },
  );
}
