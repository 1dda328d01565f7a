import type { PolicyEvaluation } from './api/policy-evaluations.js';

/** The kind of a policy, with what tells it from others of its kind. */
export function policyName({ configuration, context }: PolicyEvaluation): string {
  const { type, settings } = configuration;
  const { displayName, defaultDisplayName, statusName } = settings;
  const detail = displayName || context?.buildDefinitionName || defaultDisplayName || statusName;
  return detail ? `${type.displayName} (${detail})` : type.displayName;
}
