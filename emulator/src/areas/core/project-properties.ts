import type { Organization } from '../organization.js';
import { perOrganization } from '../per-organization.js';
import { processNamed } from './processes.js';
import type { Project } from './project.js';
import { defaultTeamId } from './teams.js';

const setOf = perOrganization(() => new Map<string, Map<string, unknown>>());

/** What the service itself keeps about a project. */
function builtIn(project: Project): [string, unknown][] {
  const { id } = processNamed(project.process);
  return [
    ['System.CurrentProcessTemplateId', id],
    ['System.OriginalProcessTemplateId', id],
    ['System.ProcessTemplateType', id],
    ['System.Process Template', project.process],
    ['System.Microsoft.TeamFoundation.Team.Default', defaultTeamId(project)],
    ['System.SourceControlCapabilityFlags', '2'],
    ['System.SourceControlGitEnabled', 'True'],
    ['System.SourceControlGitPermissionsInitialized', 'True'],
  ];
}

/** All properties of a project by name: the service's, then those that clients set. */
export function propertiesOf(organization: Organization, project: Project): Map<string, unknown> {
  return new Map([...builtIn(project), ...(setOf(organization).get(project.id) ?? [])]);
}

/** Sets a property, or removes it with undefined. */
export function setProperty(
  organization: Organization,
  project: Project,
  change: { name: string; value: unknown },
): void {
  const all = setOf(organization);
  const own = all.get(project.id) ?? new Map<string, unknown>();
  all.set(project.id, own);
  if (change.value === undefined) own.delete(change.name);
  else own.set(change.name, change.value);
}
