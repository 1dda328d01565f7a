import type { Project } from '../../areas/core/project.js';
import type { PolicyType } from '../../areas/policy/policy-type.js';
import type { Call } from '../route.js';

export const policyTypeUrl = ({ address }: Call, project: Project, { id }: PolicyType): string =>
  `${address.base}/${project.id}/_apis/policy/types/${id}`;

/** A kind of policy on its own. */
export function policyTypeBody(call: Call, project: Project, type: PolicyType): object {
  const url = policyTypeUrl(call, project, type);
  return {
    description: type.description,
    _links: { self: { href: url } },
    id: type.id,
    url,
    displayName: type.displayName,
  };
}
