import { path, type RestClient } from '@adoc/sdk';

/** https://learn.microsoft.com/rest/api/azure/devops/build/definitions — a pipeline: the fields that are used here. */
export interface Definition {
  id: number;
  name: string;
  /** Its folder: `\Web`. */
  path: string;
  revision: number;
  /** `draft` for one that is not saved yet; only classic pipelines have such. */
  quality?: string;
  queueStatus?: string;
  queue?: { id: number; name: string };
  project: { id: string; name: string };
  _links?: { web?: { href: string } };
}

/** A pipeline on its own, with what lists leave out. */
export interface FullDefinition extends Definition {
  description?: string;
  repository: DefinitionRepository;
  process: { type: number; yamlFilename?: string };
  variables?: Record<string, DefinitionVariable>;
}

export interface DefinitionRepository {
  /** Id of an Azure Repos repository, `owner/name` of a GitHub one. */
  id: string;
  /** `TfsGit`, `GitHub` … */
  type: string;
  name?: string;
  /** `refs/heads/main` */
  defaultBranch?: string;
}

export interface DefinitionVariable {
  /** Null for a secret: nobody gets it back. */
  value?: string | null;
  isSecret?: boolean;
  allowOverride?: boolean;
}

export interface DefinitionFilter {
  /** May hold `*`. */
  name?: string | undefined;
  /** Folder: `\Web`. */
  path?: string | undefined;
  repositoryId?: string | undefined;
  repositoryType?: string | undefined;
  queryOrder?: string | undefined;
}

/** Pipelines of a project, page after page. @param limit how many at most; all when left out */
export function listDefinitions(
  client: RestClient,
  project: string,
  { limit, ...filter }: DefinitionFilter & { limit?: number | undefined },
): AsyncIterable<Definition> {
  return client.pages(path`${project}/_apis/build/definitions`, {
    query: { ...filter },
    ...(limit !== undefined && { limit, pageSize: Math.min(limit, 1000) }),
    subject: `project "${project}"`,
  });
}

export function getDefinition(client: RestClient, project: string, id: number): Promise<FullDefinition> {
  return client.get(pathOf(project, id), { subject: subjectOf(project, id) });
}

/** @param definition what it is to be; the service refuses one that somebody else has changed meanwhile */
export function updateDefinition(
  client: RestClient,
  project: string,
  definition: Omit<FullDefinition, 'queue'> & { queue?: { id: number } },
): Promise<FullDefinition> {
  return client.send('PUT', pathOf(project, definition.id), {
    body: definition,
    subject: subjectOf(project, definition.id),
  });
}

/** What a new pipeline is made from. */
export interface NewDefinition {
  name: string;
  description?: string | undefined;
  path?: string | undefined;
  queue?: { id: number } | undefined;
  repository: DefinitionRepository & { url?: string; properties?: Record<string, string> };
  process: { type: 2; yamlFilename: string };
  triggers: { settingsSourceType: 2; triggerType: 'continuousIntegration' }[];
  /** The YAML says everything else. */
  type: 'build';
}

export function createDefinition(client: RestClient, project: string, made: NewDefinition): Promise<FullDefinition> {
  return client.send('POST', path`${project}/_apis/build/definitions`, { body: made, subject: `project "${project}"` });
}

/** With its runs. */
export async function deleteDefinition(client: RestClient, project: string, id: number): Promise<void> {
  await client.send('DELETE', pathOf(project, id), { subject: subjectOf(project, id) });
}

const pathOf = (project: string, id: number): string => path`${project}/_apis/build/definitions/${id}`;

const subjectOf = (project: string, id: number): string => `pipeline ${id} of the project "${project}"`;
