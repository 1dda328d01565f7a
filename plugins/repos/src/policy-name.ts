import type { PolicyEvaluation } from './api/policy-evaluations.js';

/** The kind of a policy, with what tells it from others of its kind. @param reviewer name of the one it requires */
export function policyName({ configuration, context }: PolicyEvaluation, reviewer?: string): string {
  const { type, settings } = configuration;
  const { displayName, defaultDisplayName, statusName } = settings;
  const detail = displayName || context?.buildDefinitionName || defaultDisplayName || statusName || reviewer;
  return detail ? `${type.displayName} (${detail})` : type.displayName;
}
