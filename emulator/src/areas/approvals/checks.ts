import type { Project } from '../core/project.js';
import { environmentsOf } from '../environments/environments.js';
import { errors } from '../errors.js';
import { directoryOf } from '../identities/directory.js';
import type { User } from '../identities/user.js';
import type { Organization } from '../organization.js';
import { perOrganization } from '../per-organization.js';
import { seededAt } from '../seeded-at.js';
import { CHECK_TYPES, type Check, type CheckSettings, type ProtectedResource, RESOURCE_TYPES } from './check.js';
import { approvalErrors } from './errors.js';
import { seedChecks } from './seed-checks.js';

/** Minutes: thirty days. */
const TIMEOUT = 43_200;

/** What a client says of a check. */
export interface CheckInput {
  type?: { id?: string | null; name?: string | null } | null;
  resource?: { type?: string | null; id?: string | number | null; name?: string | null } | null;
  settings?: CheckSettings | null;
  timeout?: number | null;
  isDisabled?: boolean | null;
}

/** The checks of an organization's projects. */
export class Checks {
  readonly #organization: Organization;
  readonly #checks = new Map<number, Check>();

  constructor(organization: Organization) {
    this.#organization = organization;
    seedChecks(organization).forEach(({ user, project, input }, index) => {
      const check = this.create(user, project, input);
      check.createdOn = seededAt(index);
      check.modifiedOn = check.createdOn;
    });
  }

  of(project: Project): Check[] {
    return [...this.#checks.values()].filter((check) => check.project === project);
  }

  /** Those of any of some resources. */
  on(project: Project, resources: readonly Pick<ProtectedResource, 'type' | 'id'>[]): Check[] {
    return this.of(project).filter(({ resource }) =>
      resources.some(({ type, id }) => resource.type === type && resource.id === id.toLowerCase()),
    );
  }

  /** @throws ServiceError that it is not found. */
  get(project: Project, id: number): Check {
    const check = this.#checks.get(id);
    if (check?.project !== project) throw approvalErrors.checkNotFound(id);
    return check;
  }

  /** @throws ServiceError when a field is missing or wrong. */
  create(user: User, project: Project, input: CheckInput): Check {
    const type = readType(input.type);
    const resource = readResource(this.#organization, project, input.resource);
    const settings = input.settings ?? {};
    if (type.id === CHECK_TYPES.approval.id) this.#assertApprovers(settings);
    const now = this.#organization.clock.date();
    const check: Check = {
      id: this.#organization.next('check'),
      project,
      type,
      resource,
      settings,
      timeout: input.timeout ?? TIMEOUT,
      isDisabled: input.isDisabled ?? false,
      version: 1,
      createdBy: user,
      createdOn: now,
      modifiedBy: user,
      modifiedOn: now,
    };
    this.#checks.set(check.id, check);
    return check;
  }

  /** Type and resource stay. @throws ServiceError when a setting is wrong. */
  update(user: User, check: Check, { settings, timeout, isDisabled }: CheckInput): Check {
    if (settings && check.type.id === CHECK_TYPES.approval.id) this.#assertApprovers(settings);
    check.settings = settings ?? check.settings;
    check.timeout = timeout ?? check.timeout;
    check.isDisabled = isDisabled ?? check.isDisabled;
    check.version += 1;
    check.modifiedBy = user;
    check.modifiedOn = this.#organization.clock.date();
    return check;
  }

  delete(check: Check): void {
    this.#checks.delete(check.id);
  }

  #assertApprovers({ approvers, minRequiredApprovers }: CheckSettings): void {
    if (!approvers?.length) throw approvalErrors.invalidCheck('At least one approver is required.');
    const unknown = approvers.find(({ id }) => !directoryOf(this.#organization).find(id ?? ''));
    if (unknown) throw approvalErrors.invalidCheck(`Approver '${unknown.id}' could not be found.`);
    if ((minRequiredApprovers ?? 0) > approvers.length) {
      throw approvalErrors.invalidCheck('More approvers are required than there are.');
    }
  }
}

function readType(input: CheckInput['type']): Check['type'] {
  if (!input?.id && !input?.name) throw errors.missing('checkConfiguration.Type');
  const known = Object.values(CHECK_TYPES).find(
    ({ id, name }) => id === input.id?.toLowerCase() || (!input.id && name.toLowerCase() === input.name?.toLowerCase()),
  );
  if (!known) throw approvalErrors.invalidCheck(`Check type '${input.id ?? input.name}' is not supported.`);
  return known;
}

function readResource(organization: Organization, project: Project, input: CheckInput['resource']): ProtectedResource {
  if (!input?.type || input.id == null || input.id === '') throw errors.missing('checkConfiguration.Resource');
  const type = RESOURCE_TYPES.find((known) => known === input.type?.toLowerCase());
  if (!type) throw approvalErrors.invalidCheck(`Resource type '${input.type}' is not supported.`);
  const id = String(input.id).toLowerCase();
  const environment = type === 'environment' ? environmentsOf(organization).get(project, Number(id)) : undefined;
  return { type, id, name: input.name ?? environment?.name };
}

export const checksOf = perOrganization((organization) => new Checks(organization));
