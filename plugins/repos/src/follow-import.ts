import { AdocError, type Host, type RestClient } from '@adoc/sdk';
import { getImport, type ImportRequest } from './api/imports.js';

interface Following {
  clock: Host['clock'];
  /** Told of every step. */
  show(message: string): void;
}

/** Milliseconds before the first look, and at most between two. */
const [first, longest] = [1000, 5000];

/**
 * Waits for the end of an import.
 * @throws AdocError (exit 1) when it fails, or somebody abandons it
 */
export async function followImport(
  client: RestClient,
  started: ImportRequest,
  { clock, show }: Following,
): Promise<ImportRequest> {
  let request = started;
  let pause = first;
  while (request.status === 'queued' || request.status === 'inProgress') {
    show(stepOf(request));
    await clock.sleep(pause);
    pause = Math.min(2 * pause, longest);
    request = await getImport(client, request);
  }
  if (request.status === 'completed') return request;
  throw new AdocError(`The import into ${request.repository.name} has ended as ${request.status}.`, {
    code: 'import-failed',
    reason: request.detailedStatus?.errorMessage,
    suggestions: ['For a private source give --requires-authorization and --user-name, or --git-service-endpoint-id.'],
  });
}

function stepOf({ status, detailedStatus, repository }: ImportRequest): string {
  const { currentStep, allSteps } = detailedStatus ?? {};
  const step = currentStep === undefined ? undefined : allSteps?.[currentStep - 1];
  return `Import into ${repository.name}: ${step ?? status}`;
}
