import type { Organization } from '../organization.js';
import { perOrganization } from '../per-organization.js';
import { connectionsOf } from '../service-connections/connections.js';
import { runLater } from './async-operation.js';
import { importIntoContent, importNotFound, importRunning } from './errors.js';
import type { ImportRequest } from './import-request.js';
import { openRepository } from './open-repository.js';
import { performImport } from './perform-import.js';
import { readRefTable } from './read-ref-table.js';
import type { Repository } from './repository.js';

const importsOf = perOrganization(() => new Map<number, ImportRequest>());

/** The imports into a repository, the oldest first. */
export const listImports = (organization: Organization, repository: Repository): ImportRequest[] =>
  [...importsOf(organization).values()].filter((request) => request.repository === repository);

/** @throws ServiceError when there is none. */
export function getImport(organization: Organization, repository: Repository, id: number): ImportRequest {
  const found = importsOf(organization).get(id);
  if (found?.repository !== repository) throw importNotFound(id);
  return found;
}

type NewImport = Pick<ImportRequest, 'repository' | 'user' | 'source' | 'parameters' | 'passingConnection'>;

/**
 * Begins an import; it goes on in the emulator's time.
 * @param overwrite Whether it may replace what the repository has.
 * @throws ServiceError when the repository has content, or another import of it has not ended.
 */
export async function startImport(
  organization: Organization,
  asked: NewImport,
  { overwrite }: { overwrite: boolean },
): Promise<ImportRequest> {
  const { repository } = asked;
  const refs = await readRefTable(await openRepository(organization, repository));
  if (refs.size > 0 && !overwrite) throw importIntoContent(repository.name);
  refuseSecond(organization, repository);
  const request: ImportRequest = {
    ...asked,
    id: organization.next('import request'),
    status: 'queued',
    errorMessage: undefined,
  };
  importsOf(organization).set(request.id, request);
  runLater(organization, request, () => perform(organization, request));
  return request;
}

/** Begins a failed or abandoned import again. @throws ServiceError when another one has not ended. */
export function retryImport(organization: Organization, request: ImportRequest): void {
  refuseSecond(organization, request.repository);
  request.errorMessage = undefined;
  runLater(organization, request, () => perform(organization, request));
}

async function perform(organization: Organization, request: ImportRequest): Promise<'completed' | 'failed'> {
  const end = await performImport(organization, request);
  const { passingConnection, repository } = request;
  if (end === 'completed' && passingConnection) {
    connectionsOf(organization).delete(passingConnection, [repository.project]);
  }
  return end;
}

function refuseSecond(organization: Organization, repository: Repository): void {
  const isRunning = ({ status }: ImportRequest): boolean => status === 'queued' || status === 'inProgress';
  if (listImports(organization, repository).some(isRunning)) throw importRunning(repository.name);
}
