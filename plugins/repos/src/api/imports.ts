import { path, type RestClient } from '@adoc/sdk';
import type { Repository } from './repositories.js';

/** https://learn.microsoft.com/rest/api/azure/devops/git/import-requests — content that a repository takes over from another one. */
export interface ImportRequest {
  importRequestId: number;
  repository: { id: string; name: string; project: { id: string; name: string } };
  status: 'queued' | 'inProgress' | 'completed' | 'failed' | 'abandoned';
  detailedStatus?: { currentStep?: number; allSteps?: string[]; errorMessage?: string };
}

export interface ImportSource {
  url: string;
  /** Service connection to sign in with. */
  connectionId?: string | undefined;
  /** Whether the connection was made for this, and goes with it. */
  isTemporary: boolean;
}

/** Begins an import; it goes on at the server. */
export function startImport(
  client: RestClient,
  { id, project }: Repository,
  { url, connectionId, isTemporary }: ImportSource,
): Promise<ImportRequest> {
  const connection = connectionId && {
    serviceEndpointId: connectionId,
    deleteServiceEndpointAfterImportIsDone: isTemporary,
  };
  return client.send('POST', path`${project.id}/_apis/git/repositories/${id}/importRequests`, {
    body: { parameters: { gitSource: { url }, ...connection } },
  });
}

/** How far an import is. */
export function getImport(client: RestClient, { importRequestId, repository }: ImportRequest): Promise<ImportRequest> {
  const { id, project } = repository;
  return client.get(path`${project.id}/_apis/git/repositories/${id}/importRequests/${importRequestId}`);
}
