import type { Project } from '../core/project.js';
import { errors } from '../errors.js';
import type { User } from '../identities/user.js';
import type { Organization } from '../organization.js';
import type { PolicyConfiguration } from './configuration.js';
import { configurationsOf } from './configurations.js';
import { policyErrors } from './errors.js';
import { reevaluate } from './evaluations.js';
import { parseSettings } from './parse-settings.js';
import { findPolicyType, type PolicyType } from './policy-type.js';

/** A policy as a client sends it. */
export interface PolicyInput {
  type?: { id?: unknown };
  isEnabled?: unknown;
  isBlocking?: unknown;
  settings?: unknown;
}

interface Creating {
  user: User;
  input: PolicyInput;
}

/** Puts a policy in force. @throws ServiceError when its kind is none, or its settings are wrong. */
export async function createConfiguration(
  organization: Organization,
  project: Project,
  { user, input }: Creating,
): Promise<PolicyConfiguration> {
  const type = getType(input);
  const settings = parseSettings(organization, project, { type, settings: input.settings });
  const created = configurationsOf(organization).put({
    id: organization.next('policy configuration'),
    revision: 1,
    project,
    type,
    ...readFlags(input),
    isDeleted: false,
    settings,
    createdBy: user,
    createdDate: organization.clock.date(),
  });
  await reevaluate(organization, created);
  return created;
}

/** Replaces a policy. @throws ServiceError when it is deleted, of another kind, or its settings are wrong. */
export async function updateConfiguration(
  organization: Organization,
  known: PolicyConfiguration,
  input: PolicyInput,
): Promise<PolicyConfiguration> {
  refuseDeleted(known);
  if (getType(input).id !== known.type.id) throw policyErrors.typeIsFixed();
  const settings = parseSettings(organization, known.project, { type: known.type, settings: input.settings });
  const revision = known.revision + 1;
  const updated = configurationsOf(organization).put({ ...known, ...readFlags(input), revision, settings });
  await reevaluate(organization, known, updated);
  return updated;
}

/** Takes a policy out of force; its revisions stay. @throws ServiceError when it is deleted already. */
export async function deleteConfiguration(organization: Organization, known: PolicyConfiguration): Promise<void> {
  refuseDeleted(known);
  configurationsOf(organization).put({ ...known, revision: known.revision + 1, isDeleted: true });
  await reevaluate(organization, known);
}

function refuseDeleted({ id, isDeleted }: PolicyConfiguration): void {
  if (isDeleted) throw policyErrors.configurationNotFound(String(id));
}

function getType({ type }: PolicyInput): PolicyType {
  if (typeof type?.id !== 'string') throw errors.missing('configuration.type');
  const found = findPolicyType(type.id);
  if (!found) throw policyErrors.typeNotFound(type.id);
  return found;
}

const readFlags = ({ isEnabled, isBlocking }: PolicyInput) => ({
  isEnabled: isEnabled === true,
  isBlocking: isBlocking === true,
});
