import type { Project } from '../core/project.js';
import type { Organization } from '../organization.js';
import type { Directory } from './directory.js';
import type { Group } from './group.js';
import { GroupScope, type Place } from './group-scope.js';
import type { TeamSeed } from './seed.js';
import { buildServiceAccount } from './service-accounts.js';
import type { User } from './user.js';
import {
  ADMINISTRATORS,
  COLLECTION_ADMINISTRATORS,
  COLLECTION_BUILD,
  COLLECTION_USERS,
  CONTRIBUTORS,
  ORGANIZATION_GROUPS,
  PROJECT_GROUPS,
  PROJECT_USERS,
} from './well-known-groups.js';

/** Default teams have as many members when a seed names none, however many people there are. */
const TEAM_SIZE = 4;

/** Adds the groups, teams and service accounts that an organization starts with. */
export function seedGroups(organization: Organization, directory: Directory): void {
  const scope = new GroupScope({ organization, directory });
  for (const known of ORGANIZATION_GROUPS) scope.add(known);
  const first = directory.all()[0];
  if (first) scope.join(first.id, COLLECTION_ADMINISTRATORS);
  const account = directory.add(buildServiceAccount(organization));
  scope.join(account.id, COLLECTION_BUILD);
  for (const name of [COLLECTION_ADMINISTRATORS, COLLECTION_BUILD]) scope.join(scope.id(name), COLLECTION_USERS);
  for (const seed of organization.seed.groups ?? []) scope.addSeeded(seed);
  const everybody = scope.id(COLLECTION_USERS);
  for (const project of organization.projects) addProject({ organization, directory, project }, everybody);
}

/** Adds the groups and teams of a new project, and the account its pipelines may run with. */
export function seedProjectGroups(organization: Organization, directory: Directory, project: Project): void {
  const everybody = new GroupScope({ organization, directory }).id(COLLECTION_USERS);
  addProject({ organization, directory, project }, everybody);
}

/** @param everybody Id of the group that everybody of the organization is in. */
function addProject(place: Place & { project: Project }, everybody: string): void {
  const { organization, directory, project } = place;
  const scope = new GroupScope(place);
  for (const known of PROJECT_GROUPS) scope.add(known);
  directory.add(buildServiceAccount(organization, project));
  const team = scope.addTeam({ name: `${project.name} Team`, description: 'The team that the project started with.' });
  const people = directory.all().slice(0, TEAM_SIZE);
  const first = people[0];
  if (first) scope.join(first.id, ADMINISTRATORS);
  scope.join(team.id, CONTRIBUTORS);
  for (const { name } of PROJECT_GROUPS) if (name !== PROJECT_USERS) scope.join(scope.id(name), PROJECT_USERS);
  directory.memberships.add(scope.id(PROJECT_USERS), everybody);
  fillTeams(scope, { directory, project, team, people });
}

interface Teams {
  directory: Directory;
  project: Project;
  /** The default one. */
  team: Group;
  /** Who is in it when the seed does not say. */
  people: readonly User[];
}

function fillTeams(scope: GroupScope, { directory, project, team, people }: Teams): void {
  const teams = project.seed.teams ?? [];
  const isDefault = ({ name }: TeamSeed): boolean => name.toLowerCase() === team.name.toLowerCase();
  const own = teams.find(isDefault);
  if (own) scope.fill(team, own);
  if (people[0] && !own?.administrators) team.administrators.add(people[0].id);
  if (!own?.members) for (const { id } of people) directory.memberships.add(id, team.id);
  for (const seed of teams) if (!isDefault(seed)) scope.fill(scope.addTeam(seed), seed);
  for (const seed of project.seed.groups ?? []) scope.addSeeded(seed);
}
