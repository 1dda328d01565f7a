import type { Shape } from '../../seed/shape.js';

/** A service connection of a seed. */
export interface ServiceConnectionSeed {
  name: string;
  /** As the service names it, such as `github` or `azurerm`; `generic` when left out. */
  type?: string;
  /** Authentication scheme; the first that the type has when left out. */
  scheme?: string;
  url?: string;
  description?: string;
  /** What it signs in with, by name; secrets among them never come back. */
  parameters?: Record<string, string>;
  data?: Record<string, string>;
  /** Whether the service could not set it up. */
  isFailed?: boolean;
}

/** A repository on GitHub, which every connection with GitHub may read. */
export interface GitHubRepositorySeed {
  /** `owner/name` */
  name: string;
  /** `main` when left out. */
  defaultBranch?: string;
}

export const GITHUB_REPOSITORY: Shape<GitHubRepositorySeed> = { name: 'string', defaultBranch: 'string' };

export const SERVICE_CONNECTION: Shape<ServiceConnectionSeed> = {
  name: 'string',
  type: 'string',
  scheme: 'string',
  url: 'string',
  description: 'string',
  parameters: 'texts',
  data: 'texts',
  isFailed: 'boolean',
};
