import type { Project } from '../core/project.js';
import { environmentsOf } from '../environments/environments.js';
import { buildUser } from '../identities/build-user.js';
import { directoryOf } from '../identities/directory.js';
import type { User } from '../identities/user.js';
import type { Organization } from '../organization.js';
import { seedingUser } from '../seeding-user.js';
import { CHECK_TYPES } from './check.js';
import type { CheckInput } from './checks.js';

interface SeedCheck {
  user: User;
  project: Project;
  input: CheckInput;
}

/** The approvals that environments of a seed ask for. */
export function seedChecks(organization: Organization): SeedCheck[] {
  const user = seedingUser(organization);
  return organization.projects.flatMap((project) =>
    (project.seed.environments ?? []).flatMap(({ name, approvers, minRequiredApprovers, instructions }) => {
      const environment = environmentsOf(organization).named(project, name);
      if (!approvers?.length || !environment) return [];
      const settings = {
        approvers: approvers.map((approver) => ({ id: getPerson(organization, approver).id })),
        executionOrder: 'anyOrder' as const,
        minRequiredApprovers: minRequiredApprovers ?? 0,
        instructions: instructions ?? '',
        blockedApprovers: [],
      };
      const resource = { type: 'environment', id: String(environment.id), name };
      return [{ user, project, input: { type: CHECK_TYPES.approval, resource, settings } }];
    }),
  );
}

/** Somebody by display name: a person, a group, or somebody who joins now. */
function getPerson(organization: Organization, name: string): User {
  const directory = directoryOf(organization);
  const known = [...directory.all(), ...directory.groups()].find(({ displayName }) => displayName === name);
  return known ?? directory.add(buildUser({ name }));
}
