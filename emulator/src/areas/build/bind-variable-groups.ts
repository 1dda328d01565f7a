import type { Project } from '../core/project.js';
import { variableGroupsOf } from '../distributed-task/variable-groups.js';
import type { Organization } from '../organization.js';
import { InvalidYaml } from './yaml/invalid-yaml.js';
import type { Plan } from './yaml/plan.js';

/** Anything of a plan that has variables of its own and takes over those of groups. */
interface Scope {
  variables: Readonly<Record<string, string>>;
  variableGroups: readonly string[];
}

/**
 * Puts the variables of the groups that a plan names among its own, which win.
 * @throws InvalidYaml for groups that the project does not have.
 */
export function bindVariableGroups(organization: Organization, project: Project, plan: Plan): Plan {
  const known = variableGroupsOf(organization).of(project);
  const missing = new Set<string>();
  const valuesOf = (name: string): [string, string][] => {
    const wanted = name.toLowerCase();
    const group = known.find(({ references }) =>
      references.some((reference) => reference.project === project && reference.name.toLowerCase() === wanted),
    );
    if (!group) missing.add(name);
    // What a secret holds is never written anywhere, so that nothing has to hide it.
    return [...(group?.variables ?? [])].map(([key, { value = '', isSecret }]) => [key, isSecret ? '***' : value]);
  };
  const bind = <T extends Scope>(scope: T): T => ({
    ...scope,
    variables: { ...Object.fromEntries(scope.variableGroups.flatMap(valuesOf)), ...scope.variables },
  });
  const bound = {
    ...bind(plan),
    stages: plan.stages.map((stage) => ({ ...bind(stage), jobs: stage.jobs.map(bind) })),
  };
  if (missing.size > 0) throw new InvalidYaml([...missing].map(notFound));
  return bound;
}

const notFound = (name: string): string =>
  `Variable group ${name} could not be found. The variable group does not exist or has not been authorized for use.`;
