import { PIPELINE, type PipelineSeed } from '../areas/build/seed.js';
import {
  POOL,
  type PoolSeed,
  SECURE_FILE,
  type SecureFileSeed,
  VARIABLE_GROUP,
  type VariableGroupSeed,
} from '../areas/distributed-task/seed.js';
import { ENTRA, type EntraSeed } from '../areas/entra/seed.js';
import { ENVIRONMENT, type EnvironmentSeed } from '../areas/environments/seed.js';
import { GIT, type GitSeed } from '../areas/git/seed.js';
import { GROUP, type GroupSeed, TEAM, type TeamSeed, USER, type UserSeed } from '../areas/identities/seed.js';
import { POLICY_SEED, type PolicySeed } from '../areas/policy/seed.js';
import { PULL_REQUEST, type PullRequestSeed } from '../areas/pull-requests/seed.js';
import { RELEASE_DEFINITION, type ReleaseDefinitionSeed } from '../areas/release/seed.js';
import {
  GITHUB_REPOSITORY,
  type GitHubRepositorySeed,
  SERVICE_CONNECTION,
  type ServiceConnectionSeed,
} from '../areas/service-connections/seed.js';
import type { BasicUser } from '../areas/tokens/pat.js';
import { PAT_POLICY, type PatPolicySeed } from '../areas/tokens/seed.js';
import { WORK_ITEM, type WorkItemSeed } from '../areas/work-items/seed.js';
import type { Shape } from './shape.js';

/** A repository of a seed, with the pull requests into it. */
export interface RepositorySeed extends GitSeed {
  pullRequests?: PullRequestSeed[];
}

/** A project of a seed. */
export interface ProjectSeed {
  name: string;
  description?: string;
  state?: 'wellFormed' | 'new' | 'createPending' | 'deleting' | 'deleted';
  visibility?: 'private' | 'public';
  /** Name of the process template: `Basic` when left out. */
  process?: string;
  repositories?: RepositorySeed[];
  pipelines?: PipelineSeed[];
  policies?: PolicySeed[];
  workItems?: WorkItemSeed[];
  /** Classic release pipelines. */
  releaseDefinitions?: ReleaseDefinitionSeed[];
  variableGroups?: VariableGroupSeed[];
  secureFiles?: SecureFileSeed[];
  environments?: EnvironmentSeed[];
  serviceConnections?: ServiceConnectionSeed[];
  /** Beside the default team, `{name} Team`. */
  teams?: TeamSeed[];
  /** Beside Contributors and the others that every project has. */
  groups?: GroupSeed[];
}

/** An organization of Azure DevOps Services, or a collection of Azure DevOps Server. */
export interface OrganizationSeed {
  name: string;
  /** Whether the organization has public projects: then a request without a valid credential is anonymous, not refused. */
  publicProjects?: boolean;
  /** Who is there; four people when left out. Owners of tokens join at their first request. */
  users?: UserSeed[];
  /** Agent pools; what is not among them of those that every organization has comes first. */
  pools?: PoolSeed[];
  groups?: GroupSeed[];
  /** Name or id of the Entra tenant that its people come from; the first one when left out. */
  tenant?: string;
  patPolicy?: PatPolicySeed;
  /** What is on GitHub: nothing when left out. */
  gitHubRepositories?: GitHubRepositorySeed[];
  projects: ProjectSeed[];
}

/** All content of an emulator, as plain data. What an area adds is described by its own `seed.ts`. */
export interface Seed {
  /** Organizations of Azure DevOps Services, under `/{organization}`. */
  organizations: OrganizationSeed[];
  /** Collections of Azure DevOps Server, under `/tfs/{collection}`. `DefaultCollection` with the first organization's projects when left out. */
  collections?: OrganizationSeed[];
  /** Microsoft Entra ID; one tenant with four people and Microsoft's own programs when left out. */
  entra?: EntraSeed;
  /** Who signs in to a Server with user name and password; nobody when left out. */
  basicUsers?: BasicUser[];
}

const PROJECT: Shape<ProjectSeed> = {
  name: 'string',
  description: 'string',
  state: 'string',
  visibility: 'string',
  process: 'string',
  repositories: { list: { ...GIT, pullRequests: { list: PULL_REQUEST } } satisfies Shape<RepositorySeed> },
  pipelines: { list: PIPELINE },
  policies: { list: POLICY_SEED },
  workItems: { list: WORK_ITEM },
  releaseDefinitions: { list: RELEASE_DEFINITION },
  variableGroups: { list: VARIABLE_GROUP },
  secureFiles: { list: SECURE_FILE },
  environments: { list: ENVIRONMENT },
  serviceConnections: { list: SERVICE_CONNECTION },
  teams: { list: TEAM },
  groups: { list: GROUP },
};

const ORGANIZATION: Shape<OrganizationSeed> = {
  name: 'string',
  publicProjects: 'boolean',
  users: { list: USER },
  pools: { list: POOL },
  groups: { list: GROUP },
  tenant: 'string',
  patPolicy: { object: PAT_POLICY },
  gitHubRepositories: { list: GITHUB_REPOSITORY },
  projects: { list: PROJECT },
};

export const SEED: Shape<Seed> = {
  organizations: { list: ORGANIZATION },
  collections: { list: ORGANIZATION },
  entra: { object: ENTRA },
  basicUsers: { list: { name: 'string', password: 'string', user: 'string' } },
};
