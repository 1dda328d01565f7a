import type { Project } from '../core/project.js';
import { errors } from '../errors.js';
import type { User } from '../identities/user.js';
import type { Organization } from '../organization.js';
import { perOrganization } from '../per-organization.js';
import { seededAt } from '../seeded-at.js';
import { seedingUser } from '../seeding-user.js';
import { distributedTaskErrors } from './errors.js';
import { mergeVariables, type VariableInput } from './merge-variables.js';
import type { VariableGroupSeed } from './seed.js';
import type { GroupReference, VariableGroup } from './variable-group.js';

/** What a client says of a variable group. */
export interface VariableGroupInput {
  name?: string | null;
  description?: string | null;
  type?: string | null;
  variables?: Record<string, VariableInput | null> | null;
  providerData?: Record<string, unknown> | null;
}

/** The variable groups of an organization. */
export class VariableGroups {
  readonly #organization: Organization;
  readonly #groups = new Map<number, VariableGroup>();

  constructor(organization: Organization) {
    this.#organization = organization;
    for (const project of organization.projects) {
      for (const seed of project.seed.variableGroups ?? []) this.#seed(project, seed);
    }
  }

  /** Of a project, the oldest first. */
  of(project: Project): VariableGroup[] {
    return [...this.#groups.values()].filter((group) => isIn(group, project));
  }

  /** @param project Undefined: whatever project it is in. */
  find(id: number, project?: Project): VariableGroup | undefined {
    const group = this.#groups.get(id);
    return group && (!project || isIn(group, project)) ? group : undefined;
  }

  /** @throws ServiceError that it is not found. */
  get(id: number): VariableGroup {
    const group = this.#groups.get(id);
    if (!group) throw distributedTaskErrors.groupNotFound(id);
    return group;
  }

  /** @throws ServiceError when a field is missing or the name is taken. */
  create(user: User, projects: readonly Project[], input: VariableGroupInput): VariableGroup {
    if (!input.name) throw errors.missing('variableGroup.Name');
    const type = typeOf(input.type);
    const variables = mergeVariables(new Map(), input.variables);
    for (const project of projects) this.#assertFree(project, input.name);
    const now = this.#organization.clock.date();
    const description = input.description ?? undefined;
    const name = input.name;
    const group: VariableGroup = {
      id: this.#organization.next('variable group'),
      name,
      description,
      type,
      variables,
      providerData: input.providerData ?? undefined,
      createdBy: user,
      createdOn: now,
      modifiedBy: user,
      modifiedOn: now,
      references: projects.map((project) => ({ project, name, description })),
    };
    this.#groups.set(group.id, group);
    return group;
  }

  /** Replaces all of it but secrets that come without a value. @throws ServiceError as `create` does. */
  update(user: User, id: number, input: VariableGroupInput): VariableGroup {
    const group = this.get(id);
    if (!input.name) throw errors.missing('variableGroup.Name');
    const variables = mergeVariables(group.variables, input.variables);
    for (const { project } of group.references) this.#assertFree(project, input.name, group);
    const { name } = input;
    const description = input.description ?? undefined;
    group.name = name;
    group.description = description;
    group.type = typeOf(input.type ?? group.type);
    group.variables = variables;
    group.providerData = input.providerData ?? group.providerData;
    group.references = group.references.map(({ project }) => ({ project, name, description }));
    group.modifiedBy = user;
    group.modifiedOn = this.#organization.clock.date();
    return group;
  }

  /** Gives it to more projects. @throws ServiceError when it is not found or its name is taken there. */
  share(id: number, references: readonly GroupReference[]): void {
    const group = this.get(id);
    const added = references.filter(({ project }) => !isIn(group, project));
    for (const { project, name } of added) this.#assertFree(project, name);
    group.references.push(...added);
  }

  /** Takes it from projects; without one left it is gone. @throws ServiceError when it is not found. */
  delete(id: number, projects: readonly Project[]): void {
    const group = this.get(id);
    group.references = group.references.filter(({ project }) => !projects.includes(project));
    if (group.references.length === 0) this.#groups.delete(id);
  }

  #assertFree(project: Project, name: string, except?: VariableGroup): void {
    const taken = this.of(project).some((group) => group !== except && group.name.toLowerCase() === name.toLowerCase());
    if (taken) throw distributedTaskErrors.groupExists(name);
  }

  #seed(project: Project, { name, description, variables = {}, secrets = {}, vault }: VariableGroupSeed): void {
    const user = seedingUser(this.#organization);
    const on = seededAt(this.#groups.size);
    const plain = Object.entries(variables).map(([key, value]) => [key, { value }] as const);
    const secret = Object.entries(secrets).map(([key, value]) => [key, { value, isSecret: true }] as const);
    const id = this.#organization.next('variable group');
    this.#groups.set(id, {
      id,
      name,
      description,
      type: vault ? 'AzureKeyVault' : 'Vsts',
      variables: mergeVariables(new Map(), Object.fromEntries([...plain, ...secret])),
      providerData: vault ? { vault, lastRefreshedOn: on } : undefined,
      createdBy: user,
      createdOn: on,
      modifiedBy: user,
      modifiedOn: on,
      references: [{ project, name, description }],
    });
  }
}

const isIn = ({ references }: VariableGroup, wanted: Project): boolean =>
  references.some(({ project }) => project === wanted);

/** The types in the service's own spelling. */
function typeOf(type: string | null | undefined): VariableGroup['type'] {
  const known = (['Vsts', 'AzureKeyVault'] as const).find((each) => each.toLowerCase() === type?.toLowerCase());
  if (type && !known) throw errors.badArgument(`Variable group type '${type}' is not supported.`);
  return known ?? 'Vsts';
}

export const variableGroupsOf = perOrganization((organization) => new VariableGroups(organization));
