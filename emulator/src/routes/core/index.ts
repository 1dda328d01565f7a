import type { Route } from '../route.js';
import { processes } from './processes.js';
import { projectCollections } from './project-collections.js';
import { projectProperties } from './project-properties.js';
import { projects } from './projects.js';
import { members } from './team-members.js';
import { allTeams, categorizedTeams, teams } from './teams.js';

export const coreRoutes: readonly Route[] = [
  projects,
  projectProperties,
  projectCollections,
  processes,
  teams,
  allTeams,
  categorizedTeams,
  members,
];
