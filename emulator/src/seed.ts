/** A Git repository of a seed. Without branches it is empty and has no default branch. */
export interface RepositorySeed {
  name: string;
  /** Short name, `main` when left out. */
  defaultBranch?: string;
  /** Short names, without `refs/heads/`. */
  branches?: string[];
  /** Short names, without `refs/tags/`. */
  tags?: string[];
  /** A disabled repository is listed, but its content cannot be read. */
  isDisabled?: boolean;
  /** A hidden repository is listed only on request (`includeHidden`). */
  isHidden?: boolean;
  /** Bytes. */
  size?: number;
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
}

/** An organization of Azure DevOps Services, or a collection of Azure DevOps Server. */
export interface OrganizationSeed {
  name: string;
  /** Whether the organization has public projects: then a request without a valid credential is anonymous, not refused. */
  publicProjects?: boolean;
  projects: ProjectSeed[];
}

/** All content of an emulator, as plain data. */
export interface Seed {
  /** Organizations of Azure DevOps Services, under `/{organization}`. */
  organizations: OrganizationSeed[];
  /** Collections of Azure DevOps Server, under `/tfs/{collection}`. `DefaultCollection` with the first organization's projects when left out. */
  collections?: OrganizationSeed[];
}
