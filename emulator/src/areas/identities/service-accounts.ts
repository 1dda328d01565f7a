import { identifier } from '../../identifier.js';
import type { Project } from '../core/project.js';
import type { Organization } from '../organization.js';
import type { User } from './user.js';

/** The account that pipelines run with: that of a project, or of the whole organization. */
export function buildServiceAccount({ id, name }: Pick<Organization, 'id' | 'name'>, project?: Project): User {
  const scope = project?.id ?? id;
  return {
    id: identifier(scope, 'build service'),
    displayName: `${project?.name ?? 'Project Collection'} Build Service (${name})`,
    account: `Build\\${scope}`,
    subjectType: 'svc',
    identifier: `${id}:Build:${scope}`,
  };
}
