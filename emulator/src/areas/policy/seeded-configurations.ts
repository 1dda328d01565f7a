import type { Project } from '../core/project.js';
import { directoryOf } from '../identities/directory.js';
import type { User } from '../identities/user.js';
import type { Organization } from '../organization.js';
import { seededAt } from '../seeded-at.js';
import type { PolicyConfiguration } from './configuration.js';
import { parseSettings } from './parse-settings.js';
import { POLICY_TYPES } from './policy-type.js';
import type { PolicySeed } from './seed.js';

/** The policies of an organization's seed. @throws Error when one names what is not there. */
export const seededConfigurations = (organization: Organization): PolicyConfiguration[] =>
  organization.projects.flatMap((project) =>
    (project.seed.policies ?? []).map((seed) => build(organization, project, seed)),
  );

function build(organization: Organization, project: Project, seed: PolicySeed): PolicyConfiguration {
  const type = POLICY_TYPES.find(({ name }) => name === seed.type);
  if (!type) throw new Error(`seed: there is no kind of policy ${seed.type}`);
  const repository = project.repositories.find(({ name }) => name === seed.repository);
  if (seed.repository && !repository) throw new Error(`seed: ${project.name} has no repository ${seed.repository}`);
  const where = seed.branch && { refName: `refs/heads/${seed.branch}`, matchKind: seed.matchKind ?? 'exact' };
  const scope = [{ repositoryId: repository?.id ?? null, ...(where || {}) }];
  const id = organization.next('policy configuration');
  return {
    id,
    revision: 1,
    project,
    type,
    isEnabled: seed.isEnabled ?? true,
    isBlocking: seed.isBlocking ?? true,
    isDeleted: false,
    settings: parseSettings(organization, project, { type, settings: { ...seed.settings, scope } }),
    createdBy: directoryOf(organization).all()[0] as User,
    createdDate: seededAt(id),
  };
}
